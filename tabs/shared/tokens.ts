/** Where access tokens come from: Teams, or the sign-in page of a plain browser. */
export interface TokenSource {
  /** A token that is probably good; null: nobody is signed in. */
  current(): Promise<string | null>
  /** Another one, after the server refused the first. May leave the page for the sign-in page. */
  renew(): Promise<string | null>
}

let source: TokenSource = { current: async () => null, renew: async () => null }

/** Says once, at the start, where tokens come from. */
export function takeTokensFrom(tokens: TokenSource): void {
  source = tokens
}

export const tokens: TokenSource = { current: () => source.current(), renew: () => source.renew() }
