import { browserWords } from '../../shared/german/browserHost.ts';

/** The pages of the loopback host that are not part of the program itself. */
const page = ({ title, text }: { title: string; text: string }) => `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} – Ratsfeder</title>
    <style>
      body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 4rem auto; padding: 0 1rem; }
    </style>
  </head>
  <body>
    <h1>${title}</h1>
    <p>${text}</p>
  </body>
</html>
`;

export const refusedPage = page(browserWords.refused);

export const oldBrowserPage = page(browserWords.oldBrowser);

export const missingPage = page(browserWords.missing);
