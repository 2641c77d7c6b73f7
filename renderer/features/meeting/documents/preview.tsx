import { useEffect, useRef, useState } from 'react';
import type { FileTicket } from '../../../../shared/fileTicket.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Loading } from '../../../forms/loading.tsx';
import { fitPages } from './fitPages.ts';
import { wordPages } from './wordPages.ts';

type Props = { file: FileTicket; label: string };

/** A Word file as its pages. It lives in a shadow tree: its styles and ours do not meet. */
export function Preview({ file, label }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<{ file: FileTicket; failed: boolean } | null>(null);
  useEffect(() => {
    const host = frame.current;
    if (!host) return;
    let isCurrent = true;
    renderPages(file, host).then(
      () => isCurrent && setShown({ file, failed: false }),
      () => isCurrent && setShown({ file, failed: true }),
    );
    return () => {
      isCurrent = false;
    };
  }, [file]);
  useEffect(() => (frame.current ? fitPages(frame.current) : undefined), []);
  return (
    <>
      {shown?.file !== file && <Loading label="Die Vorschau wird aufgebaut …" />}
      {shown?.failed && (
        <Notice kind="warning">
          Die Vorschau lässt sich nicht anzeigen. Ob der Datei etwas fehlt, sehen Sie in Word: Speichern Sie
          sie und öffnen Sie sie dort.
        </Notice>
      )}
      {/* Scrolled by keyboard, so it takes the focus. */}
      <div className="preview" role="region" aria-label={label} tabIndex={0}>
        <div ref={frame} className="preview-pages" />
      </div>
    </>
  );
}

async function renderPages(file: FileTicket, host: HTMLElement): Promise<void> {
  const { pages, layTabs } = await wordPages(file);
  markPageNumbers(pages);
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const frameStyle = document.createElement('style');
  frameStyle.textContent = ownStyle;
  shadow.replaceChildren(pages, frameStyle);
  layTabs();
  host.dispatchEvent(new Event('pageschange'));
}

/** Only Word and the printer know on which page a sheet ends: instead of "Seite  von " it says "Seite … von …". */
function markPageNumbers(pages: HTMLElement): void {
  for (const line of pages.querySelectorAll('footer p')) {
    const last = line.lastElementChild;
    if (last && /Seite\s+von\s*$/.test(line.textContent)) last.textContent = '… von …';
  }
}

/** The pages lie on the colour of our surface, not on the library's grey. */
const ownStyle = `
  .page-wrapper.page-wrapper { background: transparent; padding: 16px 0 0; }
  .page-wrapper > section.page { box-shadow: 0 1px 6px rgb(0 0 0 / 35%); margin-bottom: 16px; }
`;
