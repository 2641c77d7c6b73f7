import { fits, type Source } from './source.ts';

type GoneWord = {
  /** Whoever writes this means something that has a word of its own. */
  gone: RegExp;
  /** Completes "Say …". */
  say: string;
  /** Where the same letters mean what the word still stands for. */
  except?: readonly string[];
};

/** README.md has the words that stayed, each with its meaning. */
export const goneWords: readonly GoneWord[] = [
  {
    gone: /\bofficeChecks\b|\bforOffice\b|\bterms? of office\b|\b(?:faction|title)s?,? (?:or|and) offices?\b|\boffices? of the administration\b/i,
    say: 'officer, position, term or department: an office is the Geschäftsstelle.',
  },
  {
    gone: /\b(?:const|let|function|type) (?:(?:word|message)?[pP]laces?|placeItems|places?Of)\b/,
    say: 'indent, spot, position, target, mention or part: a place is the Ort of a meeting, or where a check leads.',
    except: [
      'shared/checks/',
      // The Ort of a municipality and of a meeting.
      'electron/core/setup/begin.ts',
      'shared/minutes/head.ts',
    ],
  },
  {
    gone: /\b\w*draft\w*/i,
    say: 'partial, proposal or whatever it is: a draft is a state of a document, a mail to be sent by hand, or what was typed and is not saved yet.',
    except: [
      'README.md',
      'renderer/',
      'test/',
      'electron/core/handlers.ts',
      // A file that is not whole yet.
      'electron/writeFile.ts',
      // A document's state.
      'db/repositories/documents/',
      'electron/core/documents/',
      'electron/core/meetings/minutesVersions.ts',
      'electron/core/release/',
      'shared/contract/documents.ts',
      'shared/domain/document/',
      'shared/german/',
      // The mail.
      'electron/core/dispatch/',
      'shared/contract/dispatch.ts',
    ],
  },
  {
    gone: /\b(?:const|function) clock\b|\bclock\(/,
    say: 'spokenTime, timeOfDay or whatever it gives: a clock is the wall clock.',
    // What tests set is one.
    except: ['test/support/'],
  },
  {
    gone: /\b(?:public|printed|generated|every|each|other|same) papers?\b|\bpapers of\b|\bpaper(?:Document|Setting|Pictures|Orders)\b/i,
    say: 'document, or sheet for its model: a paper is OParl’s.',
  },
  { gone: /\bunspoken\b/i, say: 'withheld.' },
  { gone: /\bMinutesFacts\b/, say: 'MeetingFacts.' },
  {
    gone: /\b(?:Word|Dokument|Muster)-?vorlagen?\b/i,
    say: 'Word-Muster: a Vorlage is a paper.',
  },
  {
    gone: /Protokoll der Vorgänge|Protokoll prüfen/,
    say: 'Vorgänge: the Protokoll is the tab in which a meeting is written down.',
  },
  {
    gone: /(?<!E-Mail-)Entw(?:urf|ürfe) (?:noch einmal|jetzt|speichern|öffnen|im Mailprogramm|für)/,
    say: 'E-Mail-Entwurf: an Entwurf is a document that nobody has released.',
  },
  {
    gone: /Entwurf der Vorlage/,
    say: 'that the Vorlage has no number yet: an Entwurf is a document that nobody has released.',
  },
  {
    gone: /Sitzung öffnen['"`<]|Sitzung öffnen$/,
    say: 'Zur Sitzung: a Sitzung is eröffnet by its chair.',
  },
  { gone: /Alle übernehmen/, say: 'Erwartete eintragen: übernommen is what somebody proposed.' },
  {
    gone: /Auf „[^“]*“ setzen/,
    say: 'what is done ("Niederschrift wieder bearbeiten"): a state is no command.',
  },
  {
    gone: /Einstellungen, Freigabe|label: 'Freigabe'/,
    say: 'Schlüssel: a Freigabe is the chair’s consent to a document.',
  },
];

/** Frozen, with the words of their day. */
const frozen = ['db/migrations/'];

/** Each gone word that came back, with its line and the word to use. */
export const goneWordsIn = (sources: readonly Source[], words = goneWords): string[] =>
  sources.flatMap(({ file, text }) =>
    words
      .filter(({ except = [] }) => ![...frozen, ...except].some((room) => fits(file, room)))
      .flatMap(({ gone, say }) =>
        text.split('\n').flatMap((line, index) => {
          const [found] = gone.exec(line) ?? [];
          return found === undefined ? [] : [`${file}:${index + 1} says "${found}". Say ${say}`];
        }),
      ),
  );
