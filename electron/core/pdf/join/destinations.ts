import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { isAddress } from '../../../../shared/domain/address.ts';

/** Where the links of a file can lead within it. */
export type Targets = { pages: readonly PDFRef[]; named: ReadonlyMap<string, PDFObject> };

/** What the catalogue says by names stays behind with it, so the names are looked up here. */
export const targetsOf = (file: PDFDocument): Targets => ({
  pages: file.getPages().map(({ ref }) => ref),
  named: namedIn(file.catalog),
});

function namedIn(catalog: PDFDict): Map<string, PDFObject> {
  const named = new Map<string, PDFObject>();
  for (const [name, target] of catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? [])
    named.set(name.decodeText(), target);
  const tree = catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (tree) gather(tree, named, new Set());
  return named;
}

/** A tree of names: each leaf has names and targets in turn. `seen`: where somebody made a circle of it. */
function gather(node: PDFDict, named: Map<string, PDFObject>, seen: Set<PDFDict>): void {
  if (seen.has(node)) return;
  seen.add(node);
  const { context } = node;
  const pairs = node.lookupMaybe(PDFName.of('Names'), PDFArray)?.asArray() ?? [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [name, target] = [textOf(context.lookup(pairs[at])), pairs[at + 1]];
    if (name !== null && target) named.set(name, target);
  }
  for (const kid of node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []) {
    const inner = context.lookup(kid);
    if (inner instanceof PDFDict) gather(inner, named, seen);
  }
}

/** What makes a link lead where it did; null where it led elsewhere, or ran something. */
export function leadingOn(link: PDFDict, targets: Targets): Record<string, PDFObject> | null {
  const { context } = link;
  const action = link.lookupMaybe(PDFName.of('A'), PDFDict);
  const does = action?.lookupMaybe(PDFName.of('S'), PDFName)?.decodeText();
  if (does === 'URI') {
    const address = textOf(action?.lookup(PDFName.of('URI'))) ?? '';
    const leads = { S: 'URI', URI: PDFString.of(address) };
    return isAddress(address) ? { A: context.obj(leads), Contents: PDFHexString.fromText(address) } : null;
  }
  const target =
    does === 'GoTo' ? action?.get(PDFName.of('D')) : action ? undefined : link.get(PDFName.of('Dest'));
  const spot = target && spotAt(target, link, targets);
  return spot ? { Dest: spot } : null;
}

function spotAt(target: PDFObject, { context }: PDFDict, { pages, named }: Targets): PDFArray | null {
  const name = textOf(context.lookup(target));
  const meant = context.lookup(name === null ? target : named.get(name));
  const spot = meant instanceof PDFDict ? meant.lookup(PDFName.of('D')) : meant;
  if (!(spot instanceof PDFArray) || spot.size() === 0) return null;
  const [first, ...rest] = spot.asArray();
  const page = first instanceof PDFNumber ? pages[first.asNumber()] : first;
  const isHere = page instanceof PDFRef && pages.includes(page);
  return isHere ? context.obj([page, ...rest]) : null;
}

function textOf(value: PDFObject | undefined): string | null {
  if (value instanceof PDFString || value instanceof PDFHexString) return value.decodeText();
  return value instanceof PDFName ? value.decodeText() : null;
}
