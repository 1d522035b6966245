import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { InputOf, ResultOf, UseCaseName } from '../../core/use-cases.ts'
import { failureOf, send } from './send.ts'

type Pause = number | false

/** Reads something for a screen and keeps it fresh; `everySeconds` asks again by itself while the screen is seen. */
export function useAsk<Name extends UseCaseName>(
  name: Name,
  input: InputOf<Name>,
  options: { enabled?: boolean; everySeconds?: Pause | ((seen: ResultOf<Name>) => Pause) } = {},
): UseQueryResult<ResultOf<Name>> {
  return useQuery({
    queryKey: [name, input],
    queryFn: () => send(name, input),
    enabled: options.enabled ?? true,
    refetchInterval({ state: { data, error } }) {
      if (error && failureOf(error).kind === 'missing') return false
      const { everySeconds = false } = options
      const pause =
        typeof everySeconds !== 'function' ? everySeconds : data !== undefined && everySeconds(data)
      return pause && pause * 1_000
    },
  })
}

/** Does something; afterwards everything that the screen shows of the same domain is read again. */
export function useDo<Name extends UseCaseName>(
  name: Name,
): UseMutationResult<ResultOf<Name>, Error, InputOf<Name>> {
  const reread = useReread()
  return useMutation({
    mutationFn: (input: InputOf<Name>) => send(name, input),
    onSettled: () => void reread(name.slice(0, name.indexOf('/'))),
  })
}

/** Reads a whole domain again, such as "requests". */
export function useReread(): (domain: string) => Promise<void> {
  const client = useQueryClient()
  return (domain) =>
    client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(`${domain}/`) })
}
