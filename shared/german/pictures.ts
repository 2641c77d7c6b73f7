/** Why a picture is not taken in, and what to do. */
export const pictureSentences = {
  PICTURE_REFUSED: () =>
    'Dieses Bild lässt sich nicht verwenden. Bitte wählen Sie eine PNG- oder JPEG-Datei bis 2 MB.',
  NO_PICTURE: () =>
    'Diese Datei ist kein Bild, das ein Text haben kann. Bitte wählen Sie eine PNG- oder JPEG-Datei.',
  PICTURE_TOO_LARGE: () =>
    'Dieses Bild hat zu viele Bildpunkte. Bitte verkleinern Sie es, zum Beispiel auf 4000 Punkte in der Breite.',
  PICTURE_DAMAGED: () =>
    'Dieses Bild ist beschädigt oder unvollständig. Bitte öffnen Sie es in einem Bildprogramm, speichern Sie es neu als PNG oder JPEG, und fügen Sie es noch einmal ein.',
  PICTURE_FOR_PRESS: () =>
    'Dieses Bild ist in den Farben einer Druckerei gespeichert (CMYK). Bitte speichern Sie es in einem Bildprogramm mit den Farben eines Bildschirms (RGB), und fügen Sie es noch einmal ein.',
  PICTURE_TURNED: () =>
    'Dieses Foto liegt auf der Seite; die Kamera hat nur vermerkt, wie es zu drehen ist. Bitte drehen Sie es in einem Bildprogramm, und speichern Sie es neu.',
};
