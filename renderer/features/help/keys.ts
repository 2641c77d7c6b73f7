type KeyGroup = { title: string; keys: { key: string; effect: string }[] };

/** What F1 lists. A key that a screen gets or loses is changed here, too. */
export const keyGroups: KeyGroup[] = [
  {
    title: 'Protokoll',
    keys: [
      { key: 'Alt ↓ / Alt ↑', effect: 'nächster oder voriger Tagesordnungspunkt' },
      { key: 'Alt Umschalt ↓', effect: 'Tagesordnungspunkt aufrufen; ist er aufgerufen, den nächsten' },
      { key: 'F2', effect: 'neuer Beschluss zum Tagesordnungspunkt' },
      { key: 'F3', effect: 'zur Abstimmung des Beschlusses' },
      { key: 'F4', effect: 'jemand kommt oder geht' },
      { key: 'F6', effect: 'jemand ist befangen (§ 31 GO NRW) oder nimmt nicht teil' },
      { key: 'F7', effect: 'Antrag zur Tagesordnung' },
      { key: 'F8', effect: 'neue Wahl zum Tagesordnungspunkt' },
      { key: 'F9', effect: 'erledigte Beschlüsse zuklappen, wieder aufklappen' },
      { key: 'Tab, dann Eingabe', effect: 'in einen erledigten Beschluss hinein; Tab führt vorbei' },
      { key: 'Strg F', effect: 'in der ganzen Niederschrift suchen und ersetzen' },
      { key: 'Strg S', effect: 'sofort speichern (gespeichert wird auch von selbst)' },
    ],
  },
  {
    title: 'Gezählte Abstimmung',
    keys: [
      { key: 'Tab', effect: 'von Ja zu Nein und Enthaltung' },
      { key: 'Eingabe', effect: 'fertig gezählt, zum Ergebnis' },
    ],
  },
  {
    title: 'Namentliche Abstimmung',
    keys: [
      { key: 'J / N / E', effect: 'Ja, Nein, Enthaltung, und weiter zur nächsten Person' },
      { key: '↑ / ↓', effect: 'vorige oder nächste Person' },
      { key: 'Entf', effect: 'Stimme zurücknehmen' },
      { key: 'Esc', effect: 'fertig, zum Ergebnis' },
    ],
  },
  {
    title: 'Abstimmung nach Listen',
    keys: [
      { key: 'Eingabe', effect: 'nächste Liste oder Fraktion' },
      { key: 'J / N / E', effect: 'alle der Liste: Ja, Nein, Enthaltung' },
    ],
  },
  {
    title: 'Text',
    keys: [
      { key: '/', effect: 'Textbaustein nach Kürzel' },
      { key: 'Eingabe oder Tab', effect: 'Vorschlag übernehmen (Namen, Bausteine)' },
      { key: 'Esc', effect: 'Vorschlag schließen' },
      {
        key: 'Alt Eingabe',
        effect: 'Vorschläge zu einem unterstrichenen Wort; auch Menütaste, Umschalt F10',
      },
      { key: 'Strg B / I / U', effect: 'fett, kursiv, unterstrichen' },
      { key: 'Alt 1 / 2 / 3', effect: 'Überschrift; Alt 0: wieder gewöhnlicher Text' },
      { key: 'Strg Alt S', effect: 'schwärzen: in öffentlichen Dokumenten nicht lesbar' },
      { key: 'Strg K', effect: 'Verknüpfung zu einer Seite oder Mailadresse' },
      { key: 'Strg Alt F', effect: 'Fußnote hinter dem Cursor' },
      { key: 'Strg Umschalt 8 / 7', effect: 'Aufzählung, nummerierte Liste' },
      { key: '4. oder a) und Leertaste', effect: 'Liste, die dort beginnt, am Anfang einer Zeile' },
      { key: '" / \'', effect: '„Anführungszeichen“, ‚innere‘, Apostroph ’' },
      { key: 'Leertaste, Strich, Leertaste', effect: 'Gedankenstrich –; zwischen Zahlen: zwei Striche' },
      { key: 'Tab / Umschalt Tab', effect: 'Listenpunkt einrücken, ausrücken; nächste, vorige Zelle' },
      { key: 'Umschalt ↓ / →', effect: 'in einer Tabelle: mehrere Zellen auswählen' },
      { key: 'Strg L / E / R', effect: 'in einer Tabelle: links, mittig, rechts ausrichten' },
      { key: 'Strg Eingabe', effect: 'Tabelle nach unten verlassen' },
      {
        key: 'Strg Z / Strg Y',
        effect: 'rückgängig, wiederholen; zuerst geht ein Zeichen auf das Getippte zurück',
      },
    ],
  },
  {
    title: 'Tagesordnung',
    keys: [
      { key: 'Alt ↓ / Alt ↑', effect: 'Punkt nach unten oder oben' },
      { key: 'Alt Pos1 / Alt Ende', effect: 'an den Anfang, ans Ende' },
      { key: 'Alt → / Alt ←', effect: 'zum Unterpunkt machen, wieder herausziehen' },
      { key: 'Eingabe', effect: 'Punkt bearbeiten' },
      { key: 'Entf', effect: 'Punkt entfernen' },
    ],
  },
  {
    title: 'Anwesenheit',
    keys: [
      { key: 'Leertaste', effect: 'anwesend oder nicht' },
      { key: 'V', effect: 'Mitglied fehlt, die erste freie Vertretung ist da' },
      { key: '↓ / ↑', effect: 'nächste oder vorige Person' },
      { key: 'Eingabe', effect: 'Einzelheiten zur Person' },
    ],
  },
  {
    title: 'Tagesordnung, Anwesenheit und Protokoll',
    keys: [
      { key: 'Strg Z', effect: 'den letzten Schritt zurücknehmen, außerhalb von Texten' },
      { key: 'Strg Y / Strg Umschalt Z', effect: 'zurückgenommenen Schritt wiederholen' },
    ],
  },
  {
    title: 'Vorlagen',
    keys: [
      { key: 'Alt Bild ↓ / Bild ↑', effect: 'nächste oder vorige Vorlage der Liste' },
      { key: 'Alt ↓ / Alt ↑', effect: 'Anlage nach unten oder oben' },
    ],
  },
  {
    title: 'Überall',
    keys: [
      { key: 'F1', effect: 'diese Übersicht' },
      { key: 'Strg F6', effect: 'zum nächsten Teil der Seite' },
      { key: 'Strg Umschalt F6', effect: 'zum vorigen Teil der Seite' },
      { key: 'Strg 1 bis 5', effect: 'in einer Sitzung: zum Reiter an dieser Stelle' },
      {
        key: 'Strg Umschalt 1 bis 6',
        effect: 'zum Bereich an dieser Stelle, von der Übersicht bis zu den Einstellungen',
      },
      { key: 'Tab / Umschalt Tab', effect: 'nächstes oder voriges Feld' },
      { key: '↓ / ↑', effect: 'in Listen bewegen' },
      { key: '→ / ←', effect: 'in Reitern und Reihen von Schaltflächen bewegen' },
      {
        key: 'Strg Z / Strg Y',
        effect: 'Gelöschtes oder Verschobenes zurückholen, wiederholen; außerhalb von Texten',
      },
      { key: 'Strg F', effect: 'in einer Liste suchen' },
      { key: 'Strg Umschalt F', effect: 'überall suchen: Personen, Sitzungen, Punkte, Vorlagen' },
      { key: 'Eingabe', effect: 'Eintrag öffnen, Formular absenden' },
      { key: 'Esc', effect: 'Dialog schließen, nichts ändern' },
    ],
  },
];
