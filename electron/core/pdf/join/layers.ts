import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  type PDFObjectCopier,
  PDFRef,
} from '@cantoo/pdf-lib';

/** Which layers of its pages a file shows is said in its catalogue. */
type Layers = { all: PDFRef[]; hidden: PDFRef[]; automatic: PDFObject[] };

/** Says of the layers that came in with pages what their file said: what was switched off there stays so. */
export function carryLayers(file: PDFDocument, bundle: PDFDocument, copier: PDFObjectCopier): void {
  const { all, hidden, automatic } = layersOf(file);
  if (all.length === 0) return;
  const { context, catalog } = bundle;
  const said = catalog.lookupMaybe(PDFName.of('OCProperties'), PDFDict) ?? startIn(bundle);
  const setting = said.lookup(PDFName.of('D'), PDFDict);
  const add = (list: PDFArray, objects: readonly PDFObject[]) => {
    for (const object of objects) list.push(copier.copy(object));
  };
  add(said.lookup(PDFName.of('OCGs'), PDFArray), all);
  add(setting.lookup(PDFName.of('OFF'), PDFArray), hidden);
  add(setting.lookup(PDFName.of('AS'), PDFArray), automatic);
  for (const ref of all) nameless(context.lookup(copier.copy(ref), PDFDict));
}

/** Nobody can switch them: no list of them is offered. */
function startIn({ context, catalog }: PDFDocument): PDFDict {
  const setting = context.obj({ OFF: [], AS: [], Order: [], ListMode: 'AllPages', Intent: 'All' });
  const said = context.obj({ OCGs: [], D: setting });
  catalog.set(PDFName.of('OCProperties'), said);
  return said;
}

function layersOf({ catalog, context }: PDFDocument): Layers {
  const said = catalog.lookupMaybe(PDFName.of('OCProperties'), PDFDict);
  const setting = said?.lookupMaybe(PDFName.of('D'), PDFDict);
  const refsIn = (dict: PDFDict | undefined, key: string): PDFRef[] =>
    (dict?.lookupMaybe(PDFName.of(key), PDFArray)?.asArray() ?? []).flatMap((one) =>
      one instanceof PDFRef && context.lookup(one) instanceof PDFDict ? [one] : [],
    );
  const all = refsIn(said, 'OCGs');
  const [on, off] = [new Set(refsIn(setting, 'ON')), new Set(refsIn(setting, 'OFF'))];
  const isOff = setting?.get(PDFName.of('BaseState')) === PDFName.of('OFF');
  const intents = intentsOf(setting);
  const hidden = all.filter((ref) => {
    const counts =
      intents.has('All') || [...intentsOf(context.lookup(ref, PDFDict))].some((one) => intents.has(one));
    return counts && (isOff ? !on.has(ref) : off.has(ref));
  });
  return { all, hidden, automatic: setting?.lookupMaybe(PDFName.of('AS'), PDFArray)?.asArray() ?? [] };
}

/** Layers of another intent than the file shows are always seen. */
function intentsOf(dict: PDFDict | undefined): Set<string> {
  const said = dict?.lookup(PDFName.of('Intent'));
  const names = said instanceof PDFArray ? said.asArray() : [said];
  const found = names.flatMap((one) => (one instanceof PDFName ? [one.decodeText()] : []));
  return new Set(found.length === 0 ? ['View'] : found);
}

/** What somebody called a layer, and who it was, is not part of what is seen. */
function nameless(layer: PDFDict): void {
  layer.set(PDFName.of('Name'), PDFHexString.fromText('–'));
  const usage = layer.lookupMaybe(PDFName.of('Usage'), PDFDict);
  for (const key of ['CreatorInfo', 'User', 'Language']) usage?.delete(PDFName.of(key));
}
