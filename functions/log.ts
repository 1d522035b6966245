/** Writes one line for whoever runs Talka. Never pass names, texts, tokens or secrets. */
export type Log = (message: string, details?: object) => void

/** The log of the process: one JSON object a line, which Application Insights and people read alike. */
export const log: Log = (message, details = {}) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), message, ...details })}\n`)
}
