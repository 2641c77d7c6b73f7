import type { Locator } from 'playwright-core';
import { focused } from './hands.ts';

/** Pastes there what another program laid into the clipboard, by type, once the cursor is there. */
export async function paste(target: Locator, data: Record<string, string>): Promise<void> {
  await focused(target);
  await target.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, data);
}

/** Pastes a picture alone, as the tool for screenshots lays it there. */
export async function pastePicture(target: Locator, bytes: Uint8Array): Promise<void> {
  await focused(target);
  await target.evaluate(
    (element, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(given)], 'bild.png', { type: 'image/png' }));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [...bytes],
  );
}
