import { blocksProgram } from './programBlocks.ts';

/** Under these names the program finds itself and what it prints. */
export const programFile = 'main.typ';
export const dataFile = 'document.json';

/**
 * The one Typst program that prints every document. What a clerk typed reaches it as data alone and is set as text:
 * nothing of it is ever read as Typst. From line to line it is as far as in Word, 1.1 times what the font needs.
 */
export const program = String.raw`
#let doc = json("document.json")
${blocksProgram}#let footer-of(part, n) = context {
  let footer = part.footer
  set text(size: pt(footer.size))
  set par(spacing: 0pt)
  let last = counter(page).at(mark-of("end", n)).first()
  let number = [#footer.words.at(0)#counter(page).display()#footer.words.at(1)#last]
  let words = text(footer.text)
  align(bottom, block(width: 100%, inset: (bottom: pt(footer.edge)), block(
    width: 100%,
    stroke: (top: 0.5pt),
    inset: (top: 6pt),
    if footer.isBeside { words; h(1fr); number } else { words; linebreak(); h(1fr); number },
  )))
}

// In the corner, where the pages of others have theirs.
#let number-in-bundle(part) = context {
  let all = locate(mark-of("end", doc.parts.len() - 1)).page() + doc.bundle.pages
  let number = here().page() + part.before
  place(top + right, dx: -pt(part.page.right), dy: 18pt, text(size: 8pt, fill: luma(35%))[
    #doc.bundle.words.at(0)#number#doc.bundle.words.at(1)#all
  ])
}

#let set-part(part, n) = {
  set text(font: part.families, size: pt(part.size))
  set page(
    width: pt(part.page.width),
    height: pt(part.page.height),
    margin: (
      top: pt(part.page.top), bottom: pt(part.page.bottom),
      left: pt(part.page.left), right: pt(part.page.right),
    ),
    header: if part.stamp != "" { align(right, text(size: 10pt, fill: luma(35%), part.stamp)) },
    footer: footer-of(part, n),
    footer-descent: 0pt,
    foreground: if doc.bundle != none { pdf.artifact(kind: "page", number-in-bundle(part)) },
  )
  counter(page).update(1)
  counter(footnote).update(0)
  context [#metadata(here().page())<begins>]
  [#metadata(none)#mark-of("start", n)]
  for (at, blocks) in part.sections.enumerate() {
    if at > 0 { pagebreak(weak: true) }
    // Distances at the top of a page vanish; that above a title stays.
    if blocks.len() > 0 { v(pt(blocks.first().above)) }
    set-blocks(blocks)
  }
  [#metadata(none)#mark-of("end", n)]
}

#set document(
  title: doc.title,
  description: doc.subject,
  author: if doc.creator == "" { () } else { doc.creator },
  date: datetime(
    year: doc.madeAt.at(0), month: doc.madeAt.at(1), day: doc.madeAt.at(2),
    hour: doc.madeAt.at(3), minute: doc.madeAt.at(4), second: doc.madeAt.at(5),
  ),
)
#set text(lang: "de", region: "DE", hyphenate: true, top-edge: "ascender", bottom-edge: "descender")
#set par(leading: leading, spacing: 0pt)
#set footnote.entry(indent: 0pt, gap: 0.2em)
// As the style of Word's notes looks.
#show footnote.entry: set text(size: 10pt)
// A bundle gets others, one for each of its documents.
#set heading(bookmarked: doc.bundle == none)
#for each in doc.enclosed {
  pdf.attach(
    each.name, read(each.file, encoding: none),
    mime-type: each.mediaType, description: each.description, relationship: each.relationship,
  )
}
#for (n, part) in doc.parts.enumerate() { set-part(part, n) }
`;
