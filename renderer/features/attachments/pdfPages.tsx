import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { FileTicket } from '../../../shared/fileTicket.ts';
import { Loading } from '../../forms/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { openPdf } from './openPdf.ts';

type Props = { file: FileTicket; label: string };

/** The pages of a PDF below each other, each drawn when it comes into view. */
export function PdfPages({ file, label }: Props) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'failed' | null>(null);
  useEffect(() => {
    const opening = openPdf(file);
    let isCurrent = true;
    opening.document.then(
      (opened) => isCurrent && setPdf(opened),
      () => isCurrent && setPdf('failed'),
    );
    return () => {
      isCurrent = false;
      opening.close();
    };
  }, [file]);
  if (pdf === null) return <Loading label="Die Vorschau wird aufgebaut …" />;
  if (pdf === 'failed') {
    return (
      <Notice kind="warning">
        Die Vorschau lässt sich nicht anzeigen; vielleicht ist die Datei mit einem Kennwort geschützt. Öffnen
        Sie sie mit dem Programm Ihres Rechners.
      </Notice>
    );
  }
  return (
    // Scrolled by keyboard, so it takes the focus.
    <div className="attachment-preview" role="region" aria-label={label} tabIndex={0}>
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} />
      ))}
    </div>
  );
}

/** As an A4 page until its own size is known. */
const usual = { width: 595, height: 842 };

function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState(usual);
  const [text, setText] = useState('');
  useEffect(() => {
    const [box, sheet] = [frame.current, canvas.current];
    if (!box || !sheet) return;
    const near = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        near.disconnect();
        void draw(pdf, number, sheet).then((drawn) => {
          setSize(drawn.size);
          setText(drawn.text);
        });
      },
      { rootMargin: '600px' },
    );
    near.observe(box);
    return () => near.disconnect();
  }, [pdf, number]);
  return (
    <div ref={frame} className="pdf-page" style={{ aspectRatio: `${size.width} / ${size.height}` }}>
      <canvas ref={canvas} role="img" aria-label={`Seite ${number} von ${pdf.numPages}`} />
      <p className="kern-sr-only">{text}</p>
    </div>
  );
}

/** Twice as fine as the screen asks for at its usual size, so that it can be enlarged. */
const fineness = 2;

async function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: fineness });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  return {
    size: { width: viewport.width, height: viewport.height },
    text: items.map((item) => ('str' in item ? item.str : '')).join(' '),
  };
}
