/** A roster, whichever file format it came from. */
export interface Roster {
  /** The year in which the school year began, or null where the files do not say. */
  schoolYear: number | null
  schoolName: string
  /** The schools of the set: it says nothing about the people of any other school. */
  schoolIds: string[]
  people: RosterPerson[]
  classes: RosterClass[]
  /** Of whom a list says nothing, so that they were taken over from a roster before it. */
  carried?: ('pupil' | 'staff')[]
  /** Parents and guardians are counted and get no account. */
  guardians: number
}

/**
 * A pupil or a member of staff. `sourceId` is the register's id of the person, never a personal code. Fields with a
 * question mark stand only where the files have them.
 */
export interface RosterPerson {
  sourceId: string
  role: 'pupil' | 'staff'
  schoolId: string
  givenName: string
  surname: string
  /** The sign-in name before the @ where the register gives one of its own. */
  login: string | null
  /** Only the year: the date is not kept. */
  birthYear?: number
  /** Of a pupil: 0 for the preschool group, 1 to 12. */
  grade?: number
  /** What a member of staff teaches, in the register's words. */
  subjects?: string[]
  /** Where a member of staff works, in the register's words. */
  buildings?: string[]
}

/** A class; the lists hold the source ids of people. */
export interface RosterClass {
  sourceId: string
  schoolId: string
  title: string
  pupils: string[]
  teachers: string[]
  /** Whether the register calls it a class in which pupils are at home or a course; otherwise its title decides. */
  kind?: 'home' | 'course'
  /** Settles what a title leaves open: "1g" of grade 9 is the first year of a gymnasium. */
  grade?: number
}

/** What the school decided about one person since the roster was exported; nothing of it is lost by a next plan. */
export interface Amendment {
  sourceId: string
  kind: 'joined' | 'left' | 'moved' | 'renamed'
  schoolId: string
  /** Who came, left or went to another class did so in this school year. */
  schoolYear: number | null
  is: AmendedTo
  /** What the register said when it was decided. */
  was: Pick<AmendedTo, 'givenName' | 'surname' | 'className'>
}

/** What is so since the decision, as far as the kind of amendment speaks of it. */
export interface AmendedTo {
  role?: 'pupil' | 'staff'
  givenName?: string
  surname?: string
  className?: string | null
}
