import type {Four} from './four.js';

const NAMES = {fr: 'Comptes', de: 'Konten', lb: 'Konten', en: 'Accounts'};

/** What is read of an indicator, all of it, as it is written and as it is read aloud. */
export const SENTENCES: readonly {name: string; indicator: object; written: Four; spoken: Four}[] = [
  {
    name: 'a stock with its change',
    indicator: {
      label: NAMES,
      kind: 'stock',
      value: {value: 194784, at: '2024-06-30'},
      change: {since: 'previous', absolute: -1541, relative: -0.0079},
    },
    written: [
      'Comptes~: 194.784, total au 30 juin 2024. Variation~: −1.541 (−0,79~%), depuis le mois précédent. Source~: Cahier.',
      'Konten: 194.784, gesamt zum 30. Juni 2024. Veränderung: −1.541 (−0,79~%), gegenüber dem Vormonat. Quelle: Cahier.',
      'Konten: 194.784, Total, Stand: 30. Juni 2024. Variatioun: −1.541 (−0,79~%), par rapport zum Mount virdrun. Quell: Cahier.',
      'Accounts: 194,784, total at 30 June 2024. Change: −1,541 (−0.79%), since the previous month. Source: Cahier.',
    ],
    spoken: [
      'Comptes~: 194784, total au 30 juin 2024. Variation~: baisse~: 1541, 0,79 pour cent, depuis le mois précédent. Source~: Cahier.',
      'Konten: 194784, gesamt zum 30. Juni 2024. Veränderung: Rückgang: 1541, 0,79 Prozent, gegenüber dem Vormonat. Quelle: Cahier.',
      'Konten: 194784, Total, Stand: 30. Juni 2024. Variatioun: Baisse: 1541, 0,79 Prozent, par rapport zum Mount virdrun. Quell: Cahier.',
      'Accounts: 194784, total at 30 June 2024. Change: decrease: 1541, 0.79 per cent, since the previous month. Source: Cahier.',
    ],
  },
  {
    name: 'a number that is known to the hundred thousand, and more than that',
    indicator: {
      label: NAMES,
      kind: 'flow',
      value: {value: 8600000, precision: 100000, qualifier: 'more-than', period: '2024-Q1'},
    },
    written: [
      'Comptes~: plus de 8,6~M, 1er trimestre 2024. Source~: Cahier.',
      'Konten: mehr als 8,6~Mio., 1. Quartal 2024. Quelle: Cahier.',
      'Konten: méi wéi 8,6~Mio., 1. Quartal 2024. Quell: Cahier.',
      'Accounts: more than 8.6m, Q1 2024. Source: Cahier.',
    ],
    spoken: [
      'Comptes~: plus de 8,6 millions, 1er trimestre 2024. Source~: Cahier.',
      'Konten: mehr als 8,6 Millionen, 1. Quartal 2024. Quelle: Cahier.',
      'Konten: méi wéi 8,6 Milliounen, 1. Quartal 2024. Quell: Cahier.',
      'Accounts: more than 8.6 million, Q1 2024. Source: Cahier.',
    ],
  },
  {
    name: 'a percentage, and its change in points',
    indicator: {
      label: NAMES,
      kind: 'ratio',
      unit: 'percent',
      series: [
        {period: '2024-05', value: 62.9},
        {period: '2024-06', value: 65.1, status: 'provisional'},
      ],
    },
    written: [
      'Comptes, mai 2024 – juin 2024. Dernière valeur~: 65,1~%, juin 2024, provisoire. Le plus haut~: 65,1~%, juin 2024, provisoire. Le plus bas~: 62,9~%, mai 2024. Variation~: +2,2~points, par rapport à mai 2024. Provisoire~: juin 2024. Source~: Cahier.',
      'Konten, Mai 2024 – Juni 2024. Letzter Wert: 65,1~%, Juni 2024, vorläufig. Höchster Wert: 65,1~%, Juni 2024, vorläufig. Niedrigster Wert: 62,9~%, Mai 2024. Veränderung: +2,2~Prozentpunkte, im Vergleich zu Mai 2024. Vorläufig: Juni 2024. Quelle: Cahier.',
      'Konten, Mee 2024 – Juni 2024. Leschte Wäert: 65,1~%, Juni 2024, provisoresch. Héchste Wäert: 65,1~%, Juni 2024, provisoresch. Niddregste Wäert: 62,9~%, Mee 2024. Variatioun: +2,2~Prozentpunkten, am Verglach mat: Mee 2024. Provisoresch: Juni 2024. Quell: Cahier.',
      'Accounts, May 2024 – June 2024. Latest value: 65.1%, June 2024, provisional. Highest: 65.1%, June 2024, provisional. Lowest: 62.9%, May 2024. Change: +2.2~percentage points, compared with May 2024. Provisional: June 2024. Source: Cahier.',
    ],
    spoken: [
      'Comptes, mai 2024 – juin 2024. Dernière valeur~: 65,1 pour cent, juin 2024, provisoire. Le plus haut~: 65,1 pour cent, juin 2024, provisoire. Le plus bas~: 62,9 pour cent, mai 2024. Variation~: hausse~: 2,2~points, par rapport à mai 2024. Provisoire~: juin 2024. Source~: Cahier.',
      'Konten, Mai 2024 – Juni 2024. Letzter Wert: 65,1 Prozent, Juni 2024, vorläufig. Höchster Wert: 65,1 Prozent, Juni 2024, vorläufig. Niedrigster Wert: 62,9 Prozent, Mai 2024. Veränderung: Anstieg: 2,2~Prozentpunkte, im Vergleich zu Mai 2024. Vorläufig: Juni 2024. Quelle: Cahier.',
      'Konten, Mee 2024 – Juni 2024. Leschte Wäert: 65,1 Prozent, Juni 2024, provisoresch. Héchste Wäert: 65,1 Prozent, Juni 2024, provisoresch. Niddregste Wäert: 62,9 Prozent, Mee 2024. Variatioun: Hausse: 2,2~Prozentpunkten, am Verglach mat: Mee 2024. Provisoresch: Juni 2024. Quell: Cahier.',
      'Accounts, May 2024 – June 2024. Latest value: 65.1 per cent, June 2024, provisional. Highest: 65.1 per cent, June 2024, provisional. Lowest: 62.9 per cent, May 2024. Change: increase: 2.2~percentage points, compared with May 2024. Provisional: June 2024. Source: Cahier.',
    ],
  },
  {
    name: 'a change of unknown direction',
    indicator: {label: NAMES, value: 3, change: {since: '2024-05', relative: 0.2033, direction: 'unknown'}},
    written: [
      'Comptes~: 3, au 30 juin 2024. Variation~: 20,33~%, sens non précisé, par rapport à mai 2024. Source~: Cahier.',
      'Konten: 3, zum 30. Juni 2024. Veränderung: 20,33~%, Richtung nicht angegeben, im Vergleich zu Mai 2024. Quelle: Cahier.',
      'Konten: 3, Stand: 30. Juni 2024. Variatioun: 20,33~%, Richtung net uginn, am Verglach mat: Mee 2024. Quell: Cahier.',
      'Accounts: 3, at 30 June 2024. Change: 20.33%, direction not stated, compared with May 2024. Source: Cahier.',
    ],
    spoken: [
      'Comptes~: 3, au 30 juin 2024. Variation~: sens non précisé~: 20,33 pour cent, par rapport à mai 2024. Source~: Cahier.',
      'Konten: 3, zum 30. Juni 2024. Veränderung: Richtung nicht angegeben: 20,33 Prozent, im Vergleich zu Mai 2024. Quelle: Cahier.',
      'Konten: 3, Stand: 30. Juni 2024. Variatioun: Richtung net uginn: 20,33 Prozent, am Verglach mat: Mee 2024. Quell: Cahier.',
      'Accounts: 3, at 30 June 2024. Change: direction not stated: 20.33 per cent, compared with May 2024. Source: Cahier.',
    ],
  },
  {
    name: 'a series with gaps, made up',
    indicator: {
      label: NAMES,
      kind: 'flow',
      nature: 'illustrative',
      series: [
        {period: '2024-01', value: 1200},
        {period: '2024-02', value: null},
        {period: '2024-03', value: null, status: 'suppressed'},
        {period: '2024-04', value: -3400.5},
      ],
    },
    written: [
      "Comptes, janvier 2024 – avril 2024. Dernière valeur~: −3.400,5, avril 2024. Le plus haut~: 1.200,0, janvier 2024. Le plus bas~: −3.400,5, avril 2024. Sans valeur~: février 2024. Confidentiel~: mars 2024. Données d'illustration. Source~: Cahier.",
      'Konten, Januar 2024 – April 2024. Letzter Wert: −3.400,5, April 2024. Höchster Wert: 1.200,0, Januar 2024. Niedrigster Wert: −3.400,5, April 2024. Kein Wert: Februar 2024. Vertraulich: März 2024. Beispieldaten. Quelle: Cahier.',
      'Konten, Januar 2024 – Abrëll 2024. Leschte Wäert: −3.400,5, Abrëll 2024. Héchste Wäert: 1.200,0, Januar 2024. Niddregste Wäert: −3.400,5, Abrëll 2024. Kee Wäert: Februar 2024. Vertraulech: Mäerz 2024. Beispilldonnéeën. Quell: Cahier.',
      'Accounts, January 2024 – April 2024. Latest value: −3,400.5, April 2024. Highest: 1,200.0, January 2024. Lowest: −3,400.5, April 2024. No value: February 2024. Confidential: March 2024. Illustrative data. Source: Cahier.',
    ],
    spoken: [
      "Comptes, janvier 2024 – avril 2024. Dernière valeur~: moins 3400,5, avril 2024. Le plus haut~: 1200,0, janvier 2024. Le plus bas~: moins 3400,5, avril 2024. Sans valeur~: février 2024. Confidentiel~: mars 2024. Données d'illustration. Source~: Cahier.",
      'Konten, Januar 2024 – April 2024. Letzter Wert: minus 3400,5, April 2024. Höchster Wert: 1200,0, Januar 2024. Niedrigster Wert: minus 3400,5, April 2024. Kein Wert: Februar 2024. Vertraulich: März 2024. Beispieldaten. Quelle: Cahier.',
      'Konten, Januar 2024 – Abrëll 2024. Leschte Wäert: minus 3400,5, Abrëll 2024. Héchste Wäert: 1200,0, Januar 2024. Niddregste Wäert: minus 3400,5, Abrëll 2024. Kee Wäert: Februar 2024. Vertraulech: Mäerz 2024. Beispilldonnéeën. Quell: Cahier.',
      'Accounts, January 2024 – April 2024. Latest value: minus 3400.5, April 2024. Highest: 1200.0, January 2024. Lowest: minus 3400.5, April 2024. No value: February 2024. Confidential: March 2024. Illustrative data. Source: Cahier.',
    ],
  },
  {
    name: 'a value that is confidential',
    indicator: {label: NAMES, value: {value: 3, status: 'suppressed', at: '2024-06-01'}},
    written: [
      'Comptes~: confidentiel, au 1er juin 2024. Source~: Cahier.',
      'Konten: vertraulich, zum 1. Juni 2024. Quelle: Cahier.',
      'Konten: vertraulech, Stand: 1. Juni 2024. Quell: Cahier.',
      'Accounts: confidential, at 1 June 2024. Source: Cahier.',
    ],
    spoken: [
      'Comptes~: confidentiel, au 1er juin 2024. Source~: Cahier.',
      'Konten: vertraulich, zum 1. Juni 2024. Quelle: Cahier.',
      'Konten: vertraulech, Stand: 1. Juni 2024. Quell: Cahier.',
      'Accounts: confidential, at 1 June 2024. Source: Cahier.',
    ],
  },
  {
    name: 'a whole by categories',
    indicator: {
      label: NAMES,
      kind: 'stock',
      breakdown: {
        dimension: {fr: 'Pays', de: 'Land', lb: 'Land', en: 'Country'},
        items: [
          {id: 'a', label: 'A', value: 1999},
          {id: 'b', label: 'B', value: 1},
        ],
      },
    },
    written: [
      'Comptes, total au 30 juin 2024. A~: 1.999 (plus de 99,9~%)~; B~: 1 (0,1~%). Total~: 2.000. Source~: Cahier.',
      'Konten, gesamt zum 30. Juni 2024. A: 1.999 (mehr als 99,9~%); B: 1 (0,1~%). Summe: 2.000. Quelle: Cahier.',
      'Konten, Total, Stand: 30. Juni 2024. A: 1.999 (méi wéi 99,9~%); B: 1 (0,1~%). Total: 2.000. Quell: Cahier.',
      'Accounts, total at 30 June 2024. A: 1,999 (more than 99.9%); B: 1 (0.1%). Total: 2,000. Source: Cahier.',
    ],
    spoken: [
      'Comptes, total au 30 juin 2024. A~: 1999, plus de 99,9 pour cent~; B~: 1, 0,1 pour cent. Total~: 2000. Source~: Cahier.',
      'Konten, gesamt zum 30. Juni 2024. A: 1999, mehr als 99,9 Prozent; B: 1, 0,1 Prozent. Summe: 2000. Quelle: Cahier.',
      'Konten, Total, Stand: 30. Juni 2024. A: 1999, méi wéi 99,9 Prozent; B: 1, 0,1 Prozent. Total: 2000. Quell: Cahier.',
      'Accounts, total at 30 June 2024. A: 1999, more than 99.9 per cent; B: 1, 0.1 per cent. Total: 2000. Source: Cahier.',
    ],
  },
];
