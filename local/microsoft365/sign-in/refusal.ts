import { randomUUID } from 'node:crypto'

/** A sign-in the authority refuses, with Entra's number for it (reference-error-codes.md). */
export class SignInRefusal extends Error {
  error: string
  number: number

  constructor(error: string, number: number, message: string) {
    super(`AADSTS${number}: ${message}`)
    this.error = error
    this.number = number
  }
}

/** Makes a refusal to be thrown. */
export function refuseSignIn(error: string, number: number, message: string): SignInRefusal {
  return new SignInRefusal(error, number, message)
}

/** The refusal as the token endpoint writes it. */
export function describeRefusal({ error, number, message }: SignInRefusal, at: Date) {
  const timestamp = at.toISOString().replace('T', ' ').slice(0, 19)
  const [trace_id, correlation_id] = [randomUUID(), randomUUID()]
  return {
    error,
    error_description: `${message} Trace ID: ${trace_id} Correlation ID: ${correlation_id} Timestamp: ${timestamp}Z`,
    error_codes: [number],
    timestamp: `${timestamp}Z`,
    trace_id,
    correlation_id,
  }
}
