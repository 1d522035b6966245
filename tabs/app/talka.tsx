import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Reader } from '../../core/language.ts'
import { useAsk } from '../shared/ask.ts'
import { MeContext } from '../shared/me.ts'
import { ReasonPlace } from '../shared/reason-place.tsx'
import { ReaderContext } from '../shared/say.ts'
import { failureOf } from '../shared/send.ts'
import { ToastsPlace } from '../shared/toasts.tsx'
import { Frame } from './frame.tsx'
import { type Host, HostContext } from './host.ts'
import { Routes, StartingScreen } from './routes.tsx'
import { StrangerScreen } from './stranger.tsx'
import { themes } from './theme.ts'

const useStyles = makeStyles({
  all: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground3 },
})

/** The whole tab: look, data, and the person, in that order. */
export function Talka({ host }: { host: Host }) {
  const styles = useStyles()
  const theme = useSyncExternalStore(host.theme.subscribe, host.theme.get)
  const [client] = useState(makeClient)
  useEffect(() => host.shown(), [host])
  useEffect(() => {
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark'
  }, [theme])
  return (
    <HostContext value={host}>
      <FluentProvider theme={themes[theme]} data-look={theme}>
        <div className={styles.all}>
          <QueryClientProvider client={client}>
            <SignedIn host={host} />
          </QueryClientProvider>
        </div>
      </FluentProvider>
    </HostContext>
  )
}

function SignedIn({ host }: { host: Host }) {
  const me = useAsk('people/me', {})
  const language = me.data?.language ?? host.language
  const roles = me.data?.roles
  const familiar = roles?.includes('pupil') ?? false
  const reader = useMemo<Reader>(() => ({ language, familiar }), [language, familiar])
  // Once the person is known, a failed second look is no reason for Teams to take the tab away.
  const { isSuccess, isLoadingError } = me
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  useEffect(() => {
    if (isSuccess) host.ready()
    if (isLoadingError) host.failed('people/me')
  }, [host, isSuccess, isLoadingError])
  return (
    <ReaderContext value={reader}>
      <MeContext value={me.data ?? null}>
        <ToastsPlace>
          <Frame>
            {me.data && (
              <ReasonPlace>
                <Routes />
              </ReasonPlace>
            )}
            {me.isPending && <StartingScreen />}
            {!me.data && me.isError && <StrangerScreen error={me.error} retry={() => me.refetch()} />}
          </Frame>
        </ToastsPlace>
      </MeContext>
    </ReaderContext>
  )
}

function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => count < 2 && ['offline', 'unavailable'].includes(failureOf(error).kind),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
