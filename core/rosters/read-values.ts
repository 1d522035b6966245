/** Who somebody is by the word for their role in a register; null where the word is unknown. */
export function roleOf(text: string): 'pupil' | 'staff' | 'nobody' | null {
  const role = text.toLowerCase().replace(/[\s_-]/g, '')
  if (pupilRoles.includes(role)) return 'pupil'
  if (nobodyRoles.includes(role)) return 'nobody'
  return staffRoles.includes(role) ? 'staff' : null
}

const pupilRoles = ['student', 'pupil', 'learner', 'mokinys', 'mokinė', 'moksleivis', 'moksleivė']
/** Guardians and others for whom no account is made. */
const nobodyRoles = [
  'guardian', 'parent', 'relative', 'aunt', 'uncle', 'grandparent', 'sibling', 'child', 'doctor', 'emergencycontact', 'alumni',
  'tėvas', 'motina', 'mama', 'tėtis', 'globėjas', 'globėja', 'tėvai',
] // biome-ignore format: a plain list
/** learn.microsoft.com/schooldatasync/default-list-of-values, OneRoster 1.1 and 1.2 role vocabularies, and Lithuanian. */
const staffRoles = [
  'teacher', 'staff', 'administrator', 'aide', 'aid', 'professor', 'faculty', 'principal', 'proctor', 'counselor', 'coach',
  'nurse', 'substitute', 'tutor', 'lecturer', 'instructor', 'adjunct', 'affiliate', 'advisor', 'assistant', 'chair',
  'researcher', 'paraprofessional', 'specialservices', 'teacherassistant', 'teachingassistant', 'officestaff', 'itadmin',
  'occupationaltherapist', 'physicaltherapist', 'speechtherapist', 'visiontherapist', 'siteadministrator',
  'districtadministrator', 'systemadministrator', 'other', 'mokytojas', 'mokytoja', 'darbuotojas', 'darbuotoja',
  'pedagogas', 'pedagogė', 'direktorius', 'direktorė',
] // biome-ignore format: a plain list

/** A grade as registers write it: "05", "KG"; undefined for everything that is none of a school's grades. */
export function gradeOf(text: string): number | undefined {
  if (/^(kg|pk|tk|pug)$/i.test(text)) return 0
  const grade = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
  return grade <= 12 ? grade : undefined
}

/** The parts of a cell that holds several values. */
export function partsOf(text: string): string[] {
  return text
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** A day as people and registers write it: 2011-03-09, 2011.03.09, 2011 03 09, 20110309, 09.03.2011, 3/9/2011 (month first, as SDS v1 does). */
export function readDay(text: string): { year: number; month: number; day: number } | null {
  const [, a = '', b = '', c = ''] = /^(\d{4})[-./\s]?(\d{1,2})[-./\s]?(\d{1,2})(?:$|[T\s])/.exec(text) ?? []
  const [, x = '', y = '', z = ''] = /^(\d{1,2})([-./])(\d{1,2})\2\d{4}$/.exec(text) ?? []
  const year = a || text.slice(-4)
  const [month, day] = a ? [b, c] : y === '/' && Number(x) <= 12 ? [x, z] : [z, x]
  const found = { year: Number(year), month: Number(month), day: Number(day) }
  const isDay =
    found.year >= 1900 && found.month >= 1 && found.month <= 12 && found.day >= 1 && found.day <= 31
  return isDay ? found : null
}

/** The year in which a school year begins: "2026", "2026-2027", "2026/27 m. m."; null where it cannot be read. */
export function readSchoolYear(text: string, says: 'begins' | 'ends'): number | null {
  const [, first = '', second] =
    /^((?:19|20)\d\d)(?:\s*[-–/]\s*((?:19|20)?\d\d))?(?:\s*m\.\s*m\.)?$/.exec(text) ?? []
  if (first === '') return null
  return second === undefined && says === 'ends' ? Number(first) - 1 : Number(first)
}

/** The school year to which a day belongs: it turns over in summer. */
export function schoolYearOf({ year, month }: { year: number; month: number }): number {
  return month >= 7 ? year : year - 1
}
