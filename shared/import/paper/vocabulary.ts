/** What a caption announces. `other` has no field of its own, but ends what stands before it. */
export type CaptionField =
  | 'number'
  | 'subject'
  | 'hier'
  | 'status'
  | 'typePrinted'
  | 'date'
  | 'unit'
  | 'author'
  | 'reporters'
  | 'movers'
  | 'addressees'
  | 'legalBasis'
  | 'meetingDate'
  | 'meetingBody'
  | 'relations'
  | 'products'
  | 'otherValue'
  | 'resolutions'
  | 'reasoning'
  | 'financial'
  | 'attachments'
  | 'steps'
  | 'questions'
  | 'answers'
  | 'result'
  | 'signatories'
  | 'other';

/** value: in the cell, the next one or below; section: all up to the next caption. */
export type Takes = 'value' | 'section';
export type CaptionWord = { field: CaptionField; takes: Takes; form: string; rank: number };

/** "in", "/in", "/-in", "(in)", "*in", ":innen" … behind the name of a person. */
const inn = String.raw`(?:[/(*:_]?-?(?:innen|in|r|n|e|en)\)?){0,2}`;
const nr = String.raw`(?:[-\s]*(?:nr|nummer|no)\b\.?)`;
const own = String.raw`(?:\s+(?:der\s+)?(?:\p{L}*fraktion|gruppe)\s[^:\t]{1,60}(?=:\s*$)|\s+(?:der|des|dieser|zur|zum|für die|an den|an die)\s+[\p{L}/-]+(?:\s+[\p{L}/-]+)?)?`;

/** "Ergänzung zu", "Antwort auf die Anfrage Nr.", "im Nachgang zur Drucksache" before the number of another paper. */
const onOther = String.raw`(?:(?:i[nm] |mit )(?:ergänzung|nachgang|bezug(?:nahme)?|anschluss)|(?:ergänzung|änderung|nachtrag|fortschreibung|neufassung|aktualisierung|ersatz|bezug(?:nahme)?|antwort|beantwortung|stellungnahme|(?:änderungs|ergänzungs|zusatz)antrag)(?=[^:]{2,40}:))\s(?:zu[rm]?|auf|an|für|der|des)(?: (?:die|den|der))?(?: ?(?:vorlage|drucksache|ds|drs\.|antrags?|anfrage|mitteilung))?${nr}?`;

const values: [CaptionField, ...string[]][] = [
  [
    'number',
    String.raw`(?:(?:öffentliche |nichtöffentliche )?(?:\p{L}+)?vorlagen?|(?:\p{L}+)?drucksachen?|drucks\.?|drs\.?|vorl\.?|antrags|anfragen?|antrag)(?:\s+der verwaltung)?${nr}(?:\s*/\s*\p{L}+${nr})?`,
    String.raw`registriernummer|lfd\. ?nr\.(?=\s*:?\s*\d+/\d)|dokumenten?nummer|nummer(?=\s*:)|nr\. der (?:rats)?(?:drucksache|vorlage)`,
    String.raw`(?:\p{L}*vorlage|drucksache|ds|gr-?drs|(?:anfrage|antrag)(?=\s*:?\s+(?:\p{Lu}{1,4}[-/]?){0,2}\d[\d/-]*[/-]\d))`,
  ],
  ['number', String.raw`nr\.(?=\s*(?:\p{Lu}{1,4} )?[\p{L}\d]+[/-]\d)`],
  [
    'subject',
    String.raw`betreff(?:\s?/\s?(?:kurz)?titel)?|betrifft|betr\.`,
    `beratungsgegenstand|beschlussgegenstand|gegenstand(?: der (?:\\p{L}*vorlage|beratung|drucksache|anfrage|mitteilung)| des antrags)?|bezeichnung(?: der vorlage| des tagesordnungspunktes)?|titel(?: der (?:vorlage|drucksache))?|thema|tagesordnungs-?punkt|kurzbezeichnung|kurzbetreff|verhandlungsgegenstand|top-?bezeichnung|top(?=\\s*:\\s+\\p{L}{3})`,
  ],
  ['hier', 'hier'],
  [
    'status',
    String.raw`(?:öffentlichkeits)?status|öffentlichkeit|behandlung(?:sart)?|beratungsart|sitzungsart|sitzungsteil`,
  ],
  [
    'typePrinted',
    String.raw`(?:vorlagen?|drucksachen?|dokument(?:en)?)-?(?:art|typ)|art der (?:vorlage|drucksache|beratungsvorlage)|vorgangsart|art`,
  ],
  [
    'date',
    String.raw`(?:vorlagen|erstellungs|ausfertigungs|antrags|anfrage)?datum(?: der (?:vorlage|erstellung))?|erstellt am|vom|stand vom|freigabedatum|(?:be)?antwort(?:et)? (?:vom|am)`,
  ],
  [
    'unit',
    String.raw`federf(?:ührend(?:e[rs]?)?|ührung|\.)(?:\s+(?:amt|ämter|dienststelle|fachbereich|fachamt|bereich|dezernat|einheit|stelle|organisationseinheit|beteiligung))?`,
    String.raw`(?:zuständig(?:e[rs]?)?|zust\.|verantwortlich(?:e[rs]?)?|einbringende[rs]?|vorlegende[rs]?|sachbearbeitende[rs]?)\s+(?:fach)?(?:einheit|amt|dienststelle|fachbereich|dezernat|referat|abteilung|bereich|stelle|ressort|organisationseinheit)`,
    String.raw`amt, datum, telefon|dezernat,? ?(?:/ ?)?(?:dienststelle|amt|fachbereich)|amt ?/ ?(?:dezernat|fachbereich|abteilung)|(?:organisationseinheit|dienststelle|fachamt|stadtamt|fachbereich|geschäftsbereich|ressort|fachdienst|fachgebiet|fachdezernat|referat|abteilung|sachgebiet|amt)(?: ?/ ?(?:ressort|stadtbetrieb|betrieb|eigenbetrieb|amt|dezernat|abteilung|fachdienst|fachbereich|dienststelle|bereich|sachgebiet|aktenzeichen|az\.?|verfasser)){0,3}|zuständigkeit(?=\s*:)|zuständig(?=\s*(?::|$))`,
    String.raw`verantwortlich${inn}|dezernat|einreicher${inn}|einbringer${inn}|vorlagenersteller${inn}`,
  ],
  [
    'author',
    String.raw`verfasser${inn}|verf\.|bearb\.|sachb\.|bearbeiter${inn}|sachbearbeiter${inn}|ersteller${inn}|erstellt (?:durch|von)|sachbearbeitung|bearbeitung|(?:bearbeitet|erarbeitet|ausgearbeitet|verfasst|gefertigt|aufgestellt) (?:von|durch)|autor${inn}`,
    String.raw`auskunft(?: erteilt|(?=\s*:))|ansprechpartner${inn}|ansprechperson|kontakt(?:person)?`,
  ],
  [
    'reporters',
    String.raw`bericht(?:er)?statter${inn}|berichtersteller${inn}|berichterstattung(?: durch)?|be(?=\s*:)|vortragende[r]?|referent${inn}|berichtet durch`,
  ],
  [
    'movers',
    String.raw`antragsteller${inn}|antragstellend(?:e[rs]?)?(?: fraktion(?:en)?| gruppe)?|anfragende(?:[r])?(?: fraktion)?|fragesteller${inn}|fraktion(?:en)?|initiator${inn}|eing(?:ebracht|ereicht) (?:von|durch)|antrag von|anfrage von|einreichende fraktion|(?:ergänzungs|änderungs)?(?:antrag|anfrage)(?=\s*:\s*(?:spd|cdu|csu|fdp|grüne|bündnis|die linke|linke|afd|freie|volt|bsw|\S*fraktion)[^.:]{0,60}$)`,
  ],
  ['addressees', 'empfänger|an|adressat(?:en)?'],
  [
    'legalBasis',
    String.raw`rechts?grundlagen?|gesetzliche grundlagen?|rechtliche grundlagen?|beschlussvorschriften|bezug auf rechtsvorschriften`,
  ],
  [
    'meetingDate',
    String.raw`sitzung (?:des|der) \p{L}+(?: \p{L}+){0,3} am(?=\s*:)|sitzung(?:s(?:termin|datum|tag))?(?: am| vom)?|termin der sitzung|termin(?=\s*:\s*$)|beratung am`,
  ],
  [
    'meetingBody',
    'gremium|ausschuss|sitzung (?:des|der)|(?:für die|zur) sitzung(?=\\s*:)|zuständiges gremium|beschlussorgan|beschlussgremium',
  ],
  [
    'relations',
    String.raw`bezug(?:svorlagen?|s?[- ]?nummer|sdrucksachen?|sanfragen?|santrag|santräge|sbeschl(?:u|ü)ss(?:e)?)?(?: auf (?:vorlagen?|drucksachen?|beschlüsse|beschluss|anträge|antrag))?|(?:ergänzung |änderung |änderungsantrag |bezug |stellungnahme )?zu (?:vorlage|drucksache|antrag|anfrage|ds)${nr}?|${onOther}|(?:ergänzt|ersetzt|ändert|beantwortet)(?: (?:die |den )?(?:vorlagen?|drucksachen?|antrag|anfrage))?(?:[-\s]*(?:nr|nummer)\b\.?)?|zu[rm] (?:vorlage|drucksache|antrag|anfrage)(?=\s*:?\s*$)|(?:vorgänger|ursprungs|haupt|grund|ausgangs)-?(?:vorlagen?|drucksachen?|antrag|anfrage)${nr}?|vorgänger|(?:verwandte|vorangegangene|vorausgegangene|frühere|verknüpfte|zugehörige) (?:vorlagen?|drucksachen?)|bezugnahme|bezüglich(?=\s*:)`,
  ],
  [
    'products',
    String.raw`(?:betroffenes |betroffene |betroffener )?(?:leitprojekt|produkt(?:gruppe|bereich)?)(?:e|/e|/-e|\(e\))?(?:\s?/\s?(?:betroffenes |betroffene )?(?:leitprojekt|produkt(?:gruppe|bereich)?))?`,
  ],
  [
    'otherValue',
    String.raw`akten?zeichen|az\.?|beteiligung(?=\s*:)|psp-element(?:\s?/\s?\p{L}+)?|plandatum|sachkonto|kostenstelle|haushaltsstelle|buchungsstelle|finanzposition|geschäftszeichen|telefon|durchwahl|tel|telefax|fax|ruf|e-?mail|zimmer|eingang(?:sdatum)?|(?:ein(?:ge)?gangen|eingereicht|eingang) am|(?:anfrage|antrag|fragestellung|antragstellung) vom|verteiler|dringlichkeit|beteiligt|beteiligte (?:dienststellen?(?:/n)?|ämter|fachbereiche|stellen)|mit referat|mitwirkung|wahlperiode|federführender ausschuss|ort|uhrzeit|beginn|beschlussfassung|korridorthema|gesamteinzahlung|jährlicher ertrag|durchgeführt am|abgestimmt mit|frist|anschrift|internet|vertraulichkeit|versandpaket|zwischenbericht|vorgang|zuständige (?:sonstige )?ausschüsse|beratung im ortsbeirat|zuständige ortsbeir\p{L}+`,
  ],
];

const sections: [CaptionField, ...string[]][] = [
  [
    'resolutions',
    String.raw`(?:(?:ge|ver)änderter? |ergänzte[rs]? |neue[rs]? |aktualisierte[rs]? |überarbeitete[rs]? )?(?:beschluss|entscheidungs)(?:vorschl[aä]ge?|empfehlung(?:en)?|entwurf|antrag|text|formel|tenor)(?:\s?/\s?(?:beschluss)?(?:vorschlag|empfehlung|entwurf|antrag|text))?${own}`,
    String.raw`(?:vorschlag|empfehlung|antrag)(?: der verwaltung| des referenten| der referentin| zum beschluss| zur beschlussfassung| an (?:den|die) [\p{L}-]+(?: ?/ ?\p{L}+)?|stext)|vorgeschlagener beschluss|petitum(?:\s?/\s?beschluss(?:vorschlag)?)?|(?:der|die) [\p{L}-]+(?: [\p{L},-]+){0,8} (?:möge|wolle)(?: (?:folgendes|wie folgt))? beschließen|(?:der|die) [\p{L}-]+(?: [\p{L},-]+){0,8} beschließt(?=\s*:\s*$)|antrag,? zu beschließen|beschluss|antrag`,
  ],
  [
    'reasoning',
    String.raw`(?:(?:zusammenfassende|ausführliche|kurze|fachliche|allgemeine)[rns]? )?(?:sachverhalt|sachdarstellung|begründung(?:en)?(?! der nicht)|(?:ergänzende |weitere )?erläuterung(?:en)?|problem(?:stellung|beschreibung|lage|darstellung)?|lösung(?:svorschlag|sansatz)?|ausgangslage|ausgangssituation|sachstand(?:sbericht)?|sach- und rechtslage|sachlage|sachbericht|darstellung (?:des sachverhalts?|der sach-? ?und rechtslage)|sachvortrag|sitzungsvortrag|antragsbegründung|stellungnahme)(?:\s?(?:/|und|,|&)\s?(?:sachverhalt|sachdarstellung|begründung(?:en)?|erläuterung(?:en)?|lösung|rechtslage|problemstellung|stellungnahme|anlass|ziel)){0,2}${own}`,
    String.raw`(?:inhalt der mitteilung|mitteilung(?:stext)?|vortrag (?:des referenten|der referentin)|berichtstext|bericht|information|grund der vorlage|anlass|hintergrund|zusammenfassung|kurzfassung|inhalt(?! der (?:drucksache|anfrage))|einleitung|wortlaut)(?:\s?(?:/|und|,|&)\s?(?:anlass|ziel|inhalt|begründung|sachverhalt|hintergrund)){0,2}${own}`,
  ],
  [
    'financial',
    String.raw`(?:darstellung (?:der )?)?(?:finanziellen?(?:(?:\s?/\s?| und )\p{L}+)?|haushaltsmäßige|haushaltsrechtliche|haushaltswirtschaftliche|finanzwirtschaftliche)\s+(?:aus|ein)wirkung(?:en)?(?:\s?/\s?\p{L}+|, gender-? ?prüfung)?${own}`,
    String.raw`auswirkung(?:en)? auf (?:den )?(?:haushalt|(?:teil)?ergebnis(?:plan|haushalt)|finanz(?:plan|haushalt))(?:(?:,| und| ?/) ?finanz(?:plan|haushalt))?|haushaltsauswirkung(?:en)?|kosten(?:\s?(?:und|/|,)\s?(?:finanzierung|folgekosten|deckung))|kosten(?=\s*:?\s*$)|(?:es )?(?:entstehen kosten|kosten entstehen)(?=\s*:)|finanzierung(?: gesichert)?|haushaltsmittel|deckung(?:svorschlag)?|finanzierungsvorschlag|gesamtkosten der maßnahme`,
  ],
  [
    'attachments',
    String.raw`(?:beigefügte )?anlage(?:n|/n|\(n\))?(?:verzeichnis)?(?: zur vorlage| zur drucksache)?|(?:drucksachen?|vorlagen?|dokumente) und anlagen|verzeichnis der anlagen|anhang|anhänge|beilagen?`,
  ],
  [
    'steps',
    String.raw`(?:voraussichtliche )?(?:beratungsfolge|beratungsgang|beratungsweg|beratungsablauf|gremienfolge|sitzungsfolge|gremienlauf|gremienweg|beratungsreihenfolge|beratungsverlauf|beratungsergebnisse)(?: dieser vorlage| der vorlage)?|vorlage an(?=\s*:?\s*$)`,
  ],
  [
    'questions',
    String.raw`fragen?(?: an die verwaltung| der fraktion| (?:nr\. ?)?\d{1,2})?|fragestellung(?:en)?(?: (?:nr\. ?)?\d{1,2})?|anfrage|wortlaut der anfrage|(?:text|inhalt) der anfrage`,
  ],
  [
    'answers',
    String.raw`(?:antwort(?:en)?|beantwortung)(?: de[rs] \p{L}[\p{L}/-]*)?(?: (?:zu |auf )?(?:(?:die )?frage )?(?:nr\. ?)?\d{1,2})?|stellungnahme der verwaltung zu (?:den )?fragen?`,
  ],
  ['result', 'abstimmungsergebnis|beratungsergebnis|beschlussergebnis'],
  ['signatories', 'unterzeichnet von|gezeichnet von|unterschrift(?:en)?|unterzeichner'],
  [
    'other',
    String.raw`begründung der nicht-?öffentlichkeit|klima(?:relevanz|auswirkung(?:en)?|check|schutz(?:relevanz|prüfung)?|folgenabschätzung|wirkung)?(?:prüfung)?|(?:co2|iq)-?relevan[zt]|auswirkung(?:en)? auf (?:das klima|den klimaschutz|klimaschutz|klima und umwelt|die umwelt|kinder|menschen)(?:\s\p{L}+){0,5}|personelle auswirkung(?:en)?|gleichstellung(?:srelevanz|saspekte)?|demogra(?:ph|f)ie-?check|demogra(?:ph|f)ische auswirkung(?:en)?|inklusion(?:scheck)?|barrierefreiheit|nachhaltigkeit(?:scheck)?|alternativen?|zeitplan|einverständnisse|gegenfinanzierung(?: durch)?|anhörung ortschaftsrat|abstimmung mit (?:\p{L}+\s?){1,4}|beteiligung(?:en)? (?:\p{L}+\s?){1,4}|zusatzinformationen|mitzeichnung(?: der beteiligten stellen)?|(?:vorliegende|erledigte) (?:anfragen|anträge)(?:/anträge)?|abstimmung|alternativvorschlag|bürgerbeteiligung|öffentlichkeitsarbeit|beteiligte stellen|auswirkung(?:en)? auf ziele(?:,| und) kennzahlen|(?:ggf\. )?frühere (?:behandlung|beratung)(?:en)?(?: des beratungsgegenstandes)?`,
  ],
];

const ranked = (takes: Takes, all: typeof values): CaptionWord[] =>
  all.flatMap(([field, ...forms]) => forms.map((form, rank) => ({ field, takes, form, rank })));

/** Earlier forms of a field say more precisely what they mean: they have the lower rank. */
export const vocabulary: readonly CaptionWord[] = [
  ...ranked('value', values),
  ...ranked('section', sections),
];

/** What a paper calls itself. */
export const typeWord = String.raw`(?:(?:öffentliche|nichtöffentliche|nicht öffentliche|dringliche|große|kleine|schriftliche|mündliche|gemeinsame[r]?|interfraktionelle[r]?|geschäftliche)\s+)?(?:\p{L}+)?(?:vorlage|mitteilung|antrag|anfrage|bericht|beantwortung|stellungnahme|drucksache|antwort|kenntnisnahme|information)`;
