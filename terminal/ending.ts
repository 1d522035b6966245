/** What the command line ends with, for whoever reads it in a script. */
export const exitCodes = {
  /** Done, or there was nothing to do. */
  done: 0,
  /** Refused, or it did not work. */
  failed: 1,
  /** The command was not understood. */
  misspelt: 2,
  /** A person has to decide something first. */
  waits: 3,
  /** Carried out, but some steps failed or were left out. */
  inPart: 4,
  /** Talka does not answer. */
  unreachable: 5,
  /** Left with Ctrl-C. */
  left: 130,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** An end that is no bug: what is said to the person, and the exit code. */
export interface Ending extends Error {
  exitCode: ExitCode
}

/** Makes an end to be thrown. */
export function ending(exitCode: ExitCode, text: string): Ending {
  return Object.assign(new Error(text), { exitCode })
}

/** Whether something thrown is an end. */
export function isEnding(error: unknown): error is Ending {
  return error instanceof Error && 'exitCode' in error
}
