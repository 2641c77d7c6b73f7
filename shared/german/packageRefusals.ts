import type { PackageRefusal } from '../errors.ts';

/** Why a file that goes to the chair or comes back is not taken, and what to do. */
export const packageRefusals: Record<PackageRefusal, string> = {
  notAPackage:
    'Diese Datei gehört nicht hierher: Ein Freigabepaket endet auf „.freigabepaket“, eine Freigabe auf „.freigabe“. Bitte wählen Sie die Datei, die Sie erhalten haben.',
  notAKeyCard:
    'Diese Datei ist keine Schlüsselkarte, oder sie wurde verändert. Bitte lassen Sie sich die Datei mit der Endung „.schluesselkarte“ noch einmal geben.',
  damaged:
    'Diese Datei ist beschädigt oder wurde verändert. Bitte lassen Sie sich die Datei noch einmal geben.',
  incomplete: 'In dieser Datei fehlt ein Teil. Bitte lassen Sie sich die Datei noch einmal geben.',
  newerFormat: 'Diese Datei stammt aus einer neueren Fassung von Ratsfeder. Bitte öffnen Sie sie dort.',
  altered:
    'Diese Freigabe wurde nach der Unterschrift verändert und gilt nicht. Bitte lassen Sie sie neu ausstellen.',
  otherDatabase:
    'Diese Freigabe gehört zu einer anderen Datei von Ratsfeder. Bitte öffnen Sie zuerst die richtige Datei.',
  unknownDocument: 'Das Dokument, das hier freigegeben wird, gibt es in dieser Datei nicht.',
  outdated:
    'Diese Freigabe gilt für eine ältere Fassung. Bitte geben Sie die neue Fassung noch einmal zur Freigabe.',
  unknownKey:
    'Der Schlüssel dieser Freigabe ist hier nicht bekannt. Bitte nehmen Sie zuerst die Schlüsselkarte unter Einstellungen, Schlüssel, auf.',
  revokedKey: 'Diese Freigabe wurde mit einem gesperrten Schlüssel unterschrieben und gilt nicht.',
  badSignature:
    'Die Unterschrift dieser Freigabe stimmt nicht. Sie gilt nicht; bitte lassen Sie sie neu ausstellen.',
  otherFile:
    'Freigegeben wurde eine andere Datei als die, um die es ging. Bitte geben Sie das Dokument noch einmal zur Freigabe.',
  notDelegated:
    'Wer hier unterschrieben hat, vertritt den Vorsitz nach dem, was eingetragen ist, nicht. Bitte tragen Sie die Vertretung unter Einstellungen, Schlüssel, ein und lassen Sie das Dokument danach unterschreiben.',
  delegationRevoked:
    'Die Vertretung, auf die sich diese Unterschrift beruft, ist beendet oder der Schlüssel des Vorsitzes dazu gesperrt. Bitte tragen Sie, wenn sie weiter besteht, eine neue ein und lassen Sie noch einmal unterschreiben.',
  outsidePeriod:
    'An diesem Tag gilt die Vertretung nicht. Bitte warten Sie auf den Vorsitz, oder tragen Sie eine Vertretung für die Zeit ein und lassen Sie noch einmal unterschreiben.',
  otherSigner: 'Wer hier unterschrieben hat, ist für diesen Abschnitt nicht um Freigabe gebeten worden.',
};
