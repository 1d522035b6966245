import type { Words } from '../../core/language.ts'

/** What reading codes says, wherever things are scanned. */
export const words = {
  'scan.code': { lt: 'Kodas, numeris arba serija', en: 'Code, number or serial' },
  'scan.enter': { lt: 'Įrašyti', en: 'Enter' },
  'scan.camera-off': {
    lt: 'Kameros nėra arba jai neleista. Skenuokite skaitytuvu arba įrašykite kodą.',
    en: 'There is no camera, or it is not allowed. Use a hand scanner, or type the code.',
  },
  'scan.camera-start': { lt: 'Įjungti kamerą', en: 'Start the camera' },
  'scan.camera-stop': { lt: 'Išjungti kamerą', en: 'Stop the camera' },
  'scan.teams-scanner': { lt: 'Skenuoti Teams skaitytuvu', en: 'Use the scanner of Teams' },
  'scan.camera': { lt: 'Kameros vaizdas', en: 'What the camera sees' },
} as const satisfies Words
