/** The pages of the loopback host that are not part of the program itself. */
const page = (title: string, text: string) => `<!doctype html>
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

export const refusedPage = page(
  'Kein Zugriff',
  'Die Adresse aus dem Startfenster gilt nur einmal. Bitte arbeiten Sie in dem Browserfenster weiter, in dem Ratsfeder schon geöffnet ist. Ist es geschlossen, beenden Sie Ratsfeder und starten Sie es neu; Sie erhalten dann eine neue Adresse.',
);

export const missingPage = page(
  'Seite nicht gefunden',
  'Diese Seite gibt es in Ratsfeder nicht. <a href="/">Zur Übersicht</a>',
);
