/** Below this the text of a page could not be read; then the frame scrolls sideways. */
const smallest = 0.5;

/** Keeps the pages as wide as their frame, at most in their own size. Answers how to stop. */
export function fitPages(host: HTMLElement): () => void {
  const fit = () => {
    const page = host.shadowRoot?.querySelector<HTMLElement>('section');
    if (!page) return;
    host.style.zoom = '1';
    const available = host.clientWidth;
    host.style.zoom = String(Math.max(smallest, Math.min(1, available / page.offsetWidth)));
  };
  const observer = new ResizeObserver(fit);
  if (host.parentElement) observer.observe(host.parentElement);
  host.addEventListener('pageschange', fit);
  return () => {
    observer.disconnect();
    host.removeEventListener('pageschange', fit);
  };
}
