import type { Reading } from './reading.ts';

/** Words that any title may have, and that tell nothing by themselves. */
const generic = new Set(
  (
    'antrag anträge anfrage anfragen anliegen angelegenheit angelegenheiten anlage bekanntgabe bericht berichte beschluss ' +
    'beschlüsse beschlussvorlage benennung entwurf fragen genehmigung grundstücksangelegenheit ' +
    'grundstücksangelegenheiten gremium information informationen integrationsrat integrationsrates integrationsrats ' +
    'kenntnisnahme mitglied mitglieder mitgliedern mitteilung mitteilungen niederschrift nichtöffentliche ' +
    'nichtöffentlichen öffentliche öffentlichen personalangelegenheit personalangelegenheiten sachstand sitzung stadt ' +
    'teil umsetzung verschiedenes vertrag vertragsangelegenheit vertragsangelegenheiten verwaltung vorlage vorlagen ' +
    'vorstellung wahl haushalt haushaltsjahr über sowie durch für einer eines einem einen nach oder unter zwischen'
  ).split(' '),
);

/** The words of a title that say what it is about, in their order. */
export const tellingWords = (title: Reading): string[] =>
  (title.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= 4 && !generic.has(word));
