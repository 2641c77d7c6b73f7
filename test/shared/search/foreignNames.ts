/** Pieces of names with commas between; behind bars how each is typed on a German keyboard that does not have its letters. */
type Pieces = string;
type Language = { given: [start: Pieces, end: Pieces]; family: [start: Pieces, end: Pieces] };

/** Syllables of which names like those of each language are made; no names of people. */
const languages: Record<string, Language> = {
  turkish: {
    given: ['Gü|Gue|Gu,Ay,Şe|Se,İ|I,Öz|Oez|Oz,Çağ|Cag', 'lten,şe|se,lay,rem,gür|guer|gur,la'],
    family: [
      'Kı|Ki,Yıl|Yil,Özt|Oezt|Ozt,Ço|Co,Şa|Sa,Ağ|Ag',
      'lıç|lic,dız|diz,ürk|uerk|urk,ban,hin,aoğlu|aoglu',
    ],
  },
  arabic: {
    given: ['Mu,Nā|Na,ʿA|A,Ha,Ra,Sa’|Sa', 'ḥammad|hammad,dia,lī|li,yat,shīd|shid,d'],
    family: ['Al-|Al |Al,El ,El-|El |El,Ben,Bou', 'Ṣayf|Sayf,ʿIyād|Iyad,Haddou,Ma‘rūf|Maruf,Sa’dī|Sadi,zid'],
  },
  polish: {
    given: ['Ło|Lo,Zo,Wa,Mał|Mal,Bo,Pa', 'cja,fia,cław|claw,gosia,żena|zena,weł|wel'],
    family: ['Wi,Ką|Ka,Łu|Lu,Wój|Woj,Ś|S,Ziół|Ziol', 'śniewska|sniewska,kol,czak,cik,liwa,kowska'],
  },
  vietnamese: {
    given: ['Hư|Hu,Đứ|Du,Thị |Thi ,Quỳ|Quy,Tuấ|Tua,Bả|Ba', 'ơng|ong,c,Hạnh|Hanh,nh,n,o'],
    family: ['Nguy,Đặ|Da,Trư|Tru,Phạ|Pha,Lê|Le,Võ|Vo', 'ễn|en,ng,ơng|ong,m,u,n'],
  },
  ukrainian: {
    given: ['Olek,Svit,Mar’|Mar,Hry,Ju,Sol', 'sandr,lana,iana,horiy,lija,omija'],
    family: ['Luk’|Luk,Shev,Kov,Zaj,Bon,Pryj', 'ianchuk,chenko,alʹ|al,ceva,darenko,mak'],
  },
  romanian: {
    given: ['Ște|Ste,Ioa,Mă|Ma,Cră|Cra,Ți|Ti,Ra', 'fan,na,rioara,ciun,ru,luca'],
    family: ['Țu|Tu,Bă|Ba,Stă|Sta,Dră|Dra,Mun,Șer|Ser', 'țu|tu,lan,nescu,gan,teanu,ban'],
  },
  serbian: {
    given: ['Đor|Djor|Dor,Mi,Ž|Z,Sne,Nad,Dra', 'đe|dje|de,loš|los,eljko,žana|zana,ežda|ezda,gan'],
    family: [
      'Petro,Kova,Đuri|Djuri|Duri,Jova,Nik,Šari|Sari',
      'vić|vic,čević|cevic,ć|c,nović|novic,olić|olic',
    ],
  },
  kurdish: {
    given: ['Ro,Zî|Zi,Şê|Se,Be,Hê|He,Ber', 'jîn|jin,lan,rko,rîvan|rivan,vî|vi,fîn|fin'],
    family: ['Çe|Ce,Bû|Bu,Xa,Dê|De,Ço|Co,Şî|Si', 'lik,lut,nî|ni,rsim,lak,var'],
  },
  persian: {
    given: ['Mah,Rezâ|Reza,Nâ|Na,Fâ|Fa,Sor,Šī|Si', 'šīd|sid,n,zanīn|zanin,ṭeme|teme,ūš|us,rin'],
    family: [
      'Aḥ|Ah,Ḥos|Hos,Ja‘|Ja,Mo,Raḥ|Rah,Ṣā|Sa',
      'madī|madi,eynī|eyni,farī|fari,rādī|radi,mānī|mani,deqī|deqi',
    ],
  },
  albanian: {
    given: ['Bes,Gë|Ge,Valë|Vale,Ç|C,Arbë|Arbe,Dri', 'nik,zim,r,elik,r,ta'],
    family: ['Ho,Shë|She,Kë|Ke,Be,Gja,Xhë|Xhe', 'xha,hu,lmendi,qiri,la,maj'],
  },
  azerbaijani: {
    given: ['Ə|A,Gü|Gue|Gu,Fər|Far,Nər|Nar,Şə|Sa,İl|Il', 'li,nay,had,giz,fəq|faq,qar'],
    family: ['Mə|Ma,Hə|Ha,Əl|Al,Qu,Ağa|Aga,Xə|Xa', 'mmədov|mmadov,sənova|sanova,iyev,liyeva,yev,lilova'],
  },
  spanish: {
    given: ['Jo,Í|I,Mar,Be,Ra,Nú|Nu', 'sé|se,ñigo|nigo,ía|ia,goña|gona,úl|ul,ria'],
    family: ['Mu,Ibá|Iba,Pe,D’|D,Pé|Pe,Ordó|Ordo', 'ñoz|noz,ñez|nez,ña|na,Ávila|Avila,rez'],
  },
  scandinavian: {
    given: ['Sø|Soe|So,Ås|Aas|As,Bjø|Bjoe|Bjo,Gud,Mæ|Mae,Ø|Oe|O', 'ren,e,rn,rún|run,rta,ystein'],
    family: ['Øst|Oest|Ost,Å|Aa|A,Kjæ|Kjae,Hå|Haa|Ha,Lø|Loe|Lo,Þór|Thor', 'ergaard,kerlund,r,kan,vdal,sson'],
  },
  west: {
    given: ['N’|N,M’|M,Koss,Ayọ|Ayo,Fran,Thé|The', 'Golo,Bala,i,dele,çois|cois,o'],
    family: ['D’|D,O’|O,N’|N,Éb|Eb,Adé|Ade,Kou', 'Almeida,Connor,Diaye,oué|oue,wálé|wale,yaté|yate'],
  },
};

/** A name as it is written, and all the ways in which it is typed. */
export type ForeignName = {
  family: string;
  given: string;
  typed: readonly { family: string; given: string }[];
};

type Ways = readonly string[];
const piecesOf = (pieces: Pieces): Ways[] => pieces.split(',').map((piece) => piece.split('|'));
const nth = (all: readonly Ways[], index: number): Ways => all[index % all.length] ?? [];

const composed = (starts: Ways, ends: Ways): string[] => [
  ...new Set(starts.flatMap((start) => ends.map((end) => start + end))),
];

function namesLike({ given, family }: Language, count: number): ForeignName[] {
  const [givenStarts, givenEnds] = [piecesOf(given[0]), piecesOf(given[1])];
  const [familyStarts, familyEnds] = [piecesOf(family[0]), piecesOf(family[1])];
  return Array.from({ length: count }, (_, n) => {
    const givenWays = composed(nth(givenStarts, n), nth(givenEnds, n + Math.floor(n / 6)));
    const familyWays = composed(nth(familyStarts, n), nth(familyEnds, n * 2 + Math.floor(n / 6) * 3));
    return {
      given: givenWays[0] ?? '',
      family: familyWays[0] ?? '',
      typed: givenWays.flatMap((one) => familyWays.map((other) => ({ given: one, family: other }))),
    };
  });
}

/** Thirty names of each of the fourteen languages. */
export const foreignNames: ForeignName[] = Object.values(languages).flatMap((language) =>
  namesLike(language, 30),
);
