/** The half of the Typst program that sets blocks, from a run up to a table. */
export const blocksProgram = String.raw`
#let pt(length) = length * 1pt
#let leading = 0.15em
#let sides = (left: left, center: center, right: right)

#let set-runs(runs) = for run in runs {
  if run.kind == "text" {
    let words = if "language" in run { text(lang: run.language, region: none, run.text) } else { text(run.text) }
    if run.bold { words = text(weight: "bold", words) }
    if run.italic { words = text(style: "italic", words) }
    if run.underline { words = underline(words) }
    words
  }
  else if run.kind == "break" { linebreak() }
  else if run.kind == "gap" { " "; h(2em) }
  else if run.kind == "link" {
    // As the style "Hyperlink" in Word looks.
    link(run.address, text(fill: rgb("#0563C1"), underline(set-runs(run.runs))))
  } else if run.kind == "footnote" { footnote({ h(0.25em); set-runs(run.runs) }) }
  else if run.kind == "noteNumber" {
    // Those at the foot of a page count on behind it.
    if run.isAtNote { super(str(run.number)); h(0.25em) } else { counter(footnote).step(); super(str(run.number)) }
  }
  else if run.kind == "spot" { [#metadata(run.number)<spot>] }
  else {
    let size = (width: pt(run.width), height: pt(run.height), fit: "stretch")
    let picture(alt) = image(run.file, format: run.format, alt: alt, ..size)
    // Outside of a box nothing tells that it is part of the line.
    box(if run.description == "" { pdf.artifact(picture(none)) } else { picture(run.description) })
  }
}

// A label, and what begins at the edge behind it, or close behind a longer label.
#let beside(line) = {
  let label = { set-runs(line.runs); " " }
  label
  context h(calc.max(4pt, pt(line.left - line.firstLine) - measure(label).width))
  set-runs(line.behindTab)
}

#let words-of(line) = par(
  hanging-indent: pt(calc.max(0, line.left - line.firstLine)),
  if line.behindTab == none { set-runs(line.runs) } else { beside(line) },
)

#let laid(line) = {
  set text(
    size: pt(line.size),
    weight: if line.bold { "bold" } else { "regular" },
    style: if line.italic { "italic" } else { "normal" },
    hyphenate: not line.keepsWords,
  )
  block(
    above: pt(line.above) + leading,
    below: 0pt,
    width: 100%,
    sticky: line.holdsNext,
    breakable: not line.holdsLines,
    inset: (left: pt(calc.min(line.left, line.firstLine))),
    align(sides.at(line.align), words-of(line)),
  )
}

#let set-line(line) = {
  if line.runs.len() == 0 and line.behindTab == none {
    let height = if line.height == none { pt(line.size) * 1.27 } else { pt(line.height) }
    block(above: pt(line.above), below: 0pt, height: height)
  } else if line.level > 0 {
    show heading: it => laid(line)
    let words = heading(level: line.level, line.plain)
    if "anchor" in line { [#words#label(line.anchor)] } else { words }
  } else {
    laid(line)
  }
}

#let set-cell(cell) = {
  let width = if cell.width == none { 100% } else { pt(cell.width) }
  if cell.isRuled { line(length: width, stroke: 0.5pt) } else { block(width: width, par(set-runs(cell.runs))) }
}

// The dots are there to be seen, not to be read.
#let dots = box(
  width: 1fr,
  pdf.artifact(repeat(gap: 0.15em, text(top-edge: "baseline", bottom-edge: "baseline")[.])),
)

#let set-entry(of) = block(
  above: pt(of.above) + leading,
  below: 0pt,
  width: 100%,
  sticky: of.holdsNext,
  breakable: false,
  link(label(of.anchor), {
    set text(size: pt(of.size))
    let number = context {
      let target = query(label(of.anchor)).first().location()
      [#counter(page).at(target).first()]
    }
    grid(
      columns: (pt(of.left), 1fr, pt(of.right)),
      align: (left, left, right + bottom),
      { set-runs(of.label); " " },
      { set-runs(of.title); " "; dots },
      number,
    )
  }),
)

#let set-row(row) = {
  set text(size: pt(row.size), hyphenate: not row.keepsWords)
  let columns = ()
  let cells = ()
  let at = 0
  for cell in row.cells {
    if cell.from > at { columns.push(pt(cell.from - at)); cells.push([]) }
    columns.push(if cell.width == none { 1fr } else { pt(cell.width) })
    cells.push(set-cell(cell))
    at = cell.from + if cell.width == none { 0 } else { cell.width }
  }
  block(
    above: pt(row.above) + leading,
    below: 0pt,
    width: 100%,
    sticky: row.holdsNext,
    breakable: false,
    grid(columns: columns, ..cells),
  )
}

#let set-list(of, set-blocks) = {
  let mark(point) = context {
    let words = text(size: pt(of.size), point.mark + " ")
    box(width: calc.max(pt(of.step), measure(words).width), words)
  }
  block(
    above: pt(of.above) + leading,
    below: 0pt,
    sticky: of.holdsNext,
    breakable: not of.holdsLines,
    inset: (left: pt(of.left)),
    {
      set par(spacing: 0pt)
      let spacing = pt(of.between) + leading
      if of.isNumbered {
        enum(
          tight: false, spacing: spacing, body-indent: 0pt, number-align: start + top,
          numbering: n => mark(of.points.at(n - 1)),
          ..of.points.enumerate().map(((n, point)) => enum.item(n + 1, set-blocks(point.blocks))),
        )
      } else {
        list(
          tight: false, spacing: spacing, body-indent: 0pt,
          marker: mark(of.points.first()),
          ..of.points.map(point => list.item(set-blocks(point.blocks))),
        )
      }
    },
  )
}

#let set-table(of, set-blocks) = {
  let cells(row) = row.map(cell => table.cell(
    colspan: cell.columns,
    rowspan: cell.rows,
    breakable: cell.maySplit,
    inset: (x: 5pt, top: 2pt + pt(cell.before), bottom: 2pt + pt(cell.after)),
    set-blocks(cell.blocks),
  ))
  block(
    above: pt(of.above),
    below: 0pt,
    sticky: of.holdsNext,
    inset: (left: pt(of.left)),
    table(
      columns: of.columns.map(pt),
      stroke: 0.5pt,
      align: left + top,
      ..if of.headerRows.len() > 0 { (table.header(repeat: of.repeatsHeader, ..cells(of.headerRows.flatten())),) },
      // Typst leaves no header without a row below it.
      ..of.rows.map(row => if row.leads {
        (table.header(level: 2, repeat: false, ..cells(row.cells)),)
      } else { cells(row.cells) }).flatten(),
    ),
  )
}

// So that what lies before and behind a part can be told.
#let mark-of(edge, n) = label(edge + "-" + str(n))

#let page-of(target) = locate(mark-of(target.from, target.part)).page() + target.plus

#let set-contents(of) = {
  set text(size: pt(of.size))
  let leading-to(target, words) = if target == none { words } else { link(target.address, words) }
  let row(entry) = (
    leading-to(entry.target, entry.label),
    pad(left: entry.depth * 1em, {
      leading-to(entry.target, if entry.depth == 0 or entry.label != "" { strong(entry.title) } else { entry.title })
      if entry.note != "" { linebreak(); text(fill: luma(35%), entry.note) }
    }),
    if entry.target != none { context leading-to(entry.target, str(page-of(entry.target))) },
  )
  block(above: pt(of.above), below: 0pt, table(
    columns: (pt(of.labelWidth), 1fr, auto),
    align: (left + top, left + top, right + bottom),
    stroke: (x, y) => (bottom: 0.5pt + luma(60%)),
    inset: (x: 4pt, y: 4pt),
    table.header(repeat: true, ..of.headings.map(heading => strong(heading))),
    ..of.entries.map(row).flatten(),
  ))
}

// Where an envelope shows them, beside the flow of the text.
#let set-frames(of, set-blocks) = {
  for frame in of.frames {
    place(
      top + left,
      dx: pt(frame.x),
      dy: pt(frame.y),
      block(width: pt(frame.width), height: pt(frame.height), {
        if frame.isRuled { pdf.artifact(line(length: 100%, stroke: 0.5pt + luma(50%))) }
        set-blocks(frame.blocks)
      }),
    )
  }
  // What is the first of a page loses the distance above it.
  block(above: 0pt, below: 0pt, height: 0pt)
}

#let set-blocks(blocks) = for one in blocks {
  if one.kind == "line" { set-line(one) }
  else if one.kind == "entry" { set-entry(one) }
  else if one.kind == "frames" { set-frames(one, set-blocks) }
  else if one.kind == "row" { set-row(one) }
  else if one.kind == "list" { set-list(one, set-blocks) }
  else if one.kind == "contents" { set-contents(one) }
  else { set-table(one, set-blocks) }
}
`;
