import { damaged, TemplateError, type TemplateFault } from './fault.ts';
import type { WordPackage } from './package.ts';
import { all, child, textOf } from './tree.ts';
import type { Element } from './xml.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What speaks against the file as such. Throws `TemplateError` where reading on makes no sense. */
export function packageFaults(template: WordPackage): TemplateFault[] {
  const type = template.contentType(template.main);
  const isMacro = /macroEnabled/i.test(type) || template.names().some((name) => isProgram(template, name));
  if (isMacro) return [{ code: 'macros' }];
  if (!/wordprocessingml\.(?:document|template)\.main\+xml$/.test(type)) return [{ code: 'notAWordFile' }];
  for (const name of template.names()) {
    if (/\.(?:xml|rels)$/i.test(name) && !name.startsWith('customXml/')) template.tree(name);
  }
  checkNames(template);
  return [...relationFaults(template), ...fieldFaults(template)];
}

const isProgram = (template: WordPackage, name: string): boolean =>
  /vbaProject|vbaData|activeX/i.test(name) || /vbaProject|activeX/i.test(template.contentType(name));

/** The parts that are read or changed speak WordprocessingML, under its usual prefix. */
function checkNames(template: WordPackage): void {
  const roots = {
    document: 'w:document',
    styles: 'w:styles',
    numbering: 'w:numbering',
    header: 'w:hdr',
    footer: 'w:ftr',
  };
  const parts = [
    { part: template.main, root: roots.document },
    ...template.relations(template.main).flatMap(({ type, target, isExternal }) =>
      Object.entries(roots)
        .filter(([kind]) => !isExternal && type.endsWith(`/${kind}`))
        .map(([, root]) => ({ part: target, root })),
    ),
  ];
  for (const { part, root } of parts) {
    const { name, attributes } = template.tree(part);
    if (attributes.get('xmlns:w') !== main) throw new TemplateError({ code: 'otherFormat' });
    if (name !== root) throw damaged(part);
  }
  if (!child(template.tree(template.main), 'w:body')) throw damaged(template.main);
}

/** Of what lies elsewhere, links to click are harmless; the file's own template is forgotten when filling. */
const harmless = /\/(?:hyperlink|attachedTemplate)$/;
const foreign = /\/(?:aFChunk|subDocument|oleObject|frame)$/;

function relationFaults(template: WordPackage): TemplateFault[] {
  const sources = template
    .names()
    .filter((name) => name.endsWith('.rels'))
    .map((name) => name.replace(/_rels\/([^/]*)\.rels$/, '$1'));
  for (const source of sources) {
    for (const { target, isExternal } of template.relations(source)) {
      if (!isExternal && target !== '' && !template.has(target)) throw damaged(target);
    }
  }
  const ids = new Set(template.relations(template.main).map(({ id }) => id));
  const document = template.tree(template.main);
  const references = [...all(document, 'w:headerReference'), ...all(document, 'w:footerReference')];
  if (references.some(({ attributes }) => !ids.has(attributes.get('r:id') ?? '')))
    throw damaged(template.main);
  return sources
    .filter((source) =>
      template
        .relations(source)
        .some(({ type, isExternal }) => foreign.test(type) || (isExternal && !harmless.test(type))),
    )
    .map((part) => ({ code: 'externalContent', part }));
}

/** Fields that fetch: what Word would load from elsewhere when it opens or prints. */
const fetching = /^\s*(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD)\b/i;

function fieldFaults(template: WordPackage): TemplateFault[] {
  return template
    .names()
    .filter((name) => name.startsWith('word/') && name.endsWith('.xml'))
    .filter((name) => {
      const tree = template.tree(name);
      // An instruction may be cut into several runs: all of a paragraph's are read as one.
      const spelled = all(tree, 'w:p').flatMap((paragraph) => instructions(paragraph));
      const simple = all(tree, 'w:fldSimple').map(({ attributes }) => attributes.get('w:instr') ?? '');
      return [...spelled, ...simple].some((instruction) => fetching.test(instruction));
    })
    .map((part) => ({ code: 'externalContent', part }));
}

function instructions(paragraph: Element): string[] {
  let open = '';
  const found: string[] = [];
  for (const run of all(paragraph, 'w:r')) {
    if (child(run, 'w:fldChar')) {
      found.push(open);
      open = '';
    }
    open += all(run, 'w:instrText').map(textOf).join('');
  }
  return [...found, open];
}
