/** What stands above the licences of others, in a file beside the program. */
export const thirdPartyWords = {
  intro: [
    'Ratsfeder enthält die Arbeit anderer. Hier stehen jedes Paket, seine Lizenz und deren Wortlaut.',
    'Die Laufzeit Electron, Chromium und Node.js nennen ihre Lizenzen in LICENSE.electron.txt und',
    'LICENSES.chromium.html. Das deutsche Wörterbuch (igerman98) liegt mit seiner Lizenz als eigene Datei',
    'bei. Die Schrift Fira Sans in @kern-ux/native steht unter der SIL Open Font License 1.1.',
    'Dieselbe Liste für Programme: sbom.cdx.json (CycloneDX).',
  ].join('\n'),
  noText: 'Dem Paket liegt kein Lizenztext bei; es gilt die oben genannte Lizenz in ihrem üblichen Wortlaut.',
};

/** What `npm run faults` says of the parts. */
export const faultWords = {
  notReached: 'Das Paketverzeichnis nennt gerade keine bekannten Schwachstellen; es wurde nichts geprüft.',
  none: 'Von keinem Teil des Programms ist eine Schwachstelle bekannt.',
};
