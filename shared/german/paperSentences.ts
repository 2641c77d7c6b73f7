import { germanDate } from './format.ts';
/** Why the last number of a series does not become a lower one. */
export const givenNumberSentence = (given: number): string =>
  `Bis ${given} sind die Nummern dieser Zählung schon vergeben, und keine wird zweimal vergeben. Bitte tragen Sie mindestens ${given} ein.`;

export const tooHighNumberSentence =
  'Diese Zahl ist zu groß. Bitte tragen Sie die letzte Nummer des bisherigen Verfahrens ein, höchstens 9999999.';

/** Why a paper cannot be changed, or not stand there. */
export const paperSentences = {
  PAPER_STATE: ({ state }: { state: string }) =>
    state === 'numbered'
      ? 'Diese Vorlage hat schon eine Nummer und bleibt deshalb auffindbar. Ziehen Sie sie mit einem Grund zurück, statt sie zu löschen.'
      : state === 'withdrawn'
        ? 'Diese Vorlage ist zurückgezogen. Nehmen Sie das zuerst zurück, wenn Sie mit ihr weiterarbeiten wollen.'
        : state === 'decided'
          ? 'Über diese Vorlage wurde beraten und die Niederschrift ist fertig. Was sie sagt, bleibt deshalb so; für Änderungen legen Sie eine neue Vorlage an.'
          : 'Diese Vorlage ist noch in Vorbereitung. Geben Sie sie zuerst für die Beratung frei.',
  ALREADY_PLANNED: () =>
    'Diese Station steht schon auf einer Tagesordnung. Nehmen Sie den Punkt dort zuerst heraus.',
  PAPER_TAKEN_UP: ({ paper, date }: { paper: string; date: string }) =>
    `Die Vorlage ${paper} steht inzwischen auf der Tagesordnung vom ${germanDate(date)}. Nehmen Sie sie zuerst dort heraus, oder legen Sie statt dieser eine neue Sitzung an.`,
  PAPER_NOT_PUBLIC: ({ paper }: { paper: string }) =>
    `Die Vorlage ${paper} ist nichtöffentlich, ihr Punkt bleibt deshalb im nichtöffentlichen Teil. Soll er öffentlich werden, nehmen Sie ihn heraus, stellen Sie die Vorlage auf öffentlich und setzen Sie sie neu auf die Tagesordnung.`,
};
