/** Why a document cannot be dealt with now, by the state it is in. */
export const documentStates: Record<string, string> = {
  presented:
    'Dieses Dokument liegt gerade zur Freigabe vor. Bitte ziehen Sie zuerst die Freigabe zurück, um etwas zu ändern.',
  returned:
    'Diese Fassung wurde schon zurückgegeben und liegt nicht mehr zur Freigabe vor. Bitte geben Sie das Dokument neu zur Freigabe.',
  withdrawn:
    'Diese Fassung wurde zurückgezogen und liegt nicht mehr zur Freigabe vor. Bitte geben Sie das Dokument neu zur Freigabe.',
  released:
    'Dieses Dokument ist freigegeben und bleibt, wie es ist. Eine Berichtigung wird eine neue Fassung.',
};
