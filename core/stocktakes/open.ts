import { allAssets } from '../inventory/list-store.ts'
import type { Asset } from '../inventory/schema.ts'
import { chooseMeant } from '../people/choose.ts'
import { namesOf } from '../people/store.ts'
import { Refusal, require } from '../refusal.ts'
import { command } from '../use-case.ts'
import { mayCount } from './rules.ts'
import { openInput } from './schema.ts'
import { holdersIn, stocktakeById, writeLines, writeStocktake } from './store.ts'

/** More things than this are counted in parts: by category or responsible person. */
const mostThings = 20_000

/** Begins a stocktake: writes down what the books have now, and tells the commission and, if wished, everybody who has something. */
export const open = command('stocktakes/open', {
  input: openInput,
  async run({ db, person, now, about, tell }, { id, title, orderNo, orderedOn, ...input }) {
    if (await stocktakeById(db, id)) return { id }
    const commission: string[] = []
    for (const [at, name] of input.commission.entries())
      commission.push((await chooseMeant(db, name, `commission.${at}`)).id)
    const responsible = input.responsible
      ? (await chooseMeant(db, input.responsible, 'responsible')).id
      : undefined
    const things: Asset[] = []
    const filter = {
      text: '',
      state: 'present' as const,
      ...(input.category === undefined ? {} : { category: input.category }),
      ...(responsible ? { personId: responsible } : {}),
    }
    for await (const part of allAssets(db, filter)) {
      things.push(...part.filter((one) => !responsible || one.responsibleId === responsible))
      if (things.length > mostThings)
        throw new Refusal('invalid', 'stocktakes/refused.too-many', { max: mostThings })
    }
    if (things.length === 0) throw new Refusal('invalid', 'stocktakes/refused.nothing')
    require(mayCount(
      commission,
      new Set(things.flatMap(({ responsibleId }) => responsibleId ?? [])),
    ), 'invalid')
    about(id, { things: things.length })
    await writeStocktake(db, {
      ...{ id, title, orderNo, orderedOn, commission },
      category: input.category ?? null,
      responsible: input.responsible,
      state: 'counting',
      openedBy: person.id,
      openedAt: now,
    })
    // The act names people as they are called, not as somebody once typed them.
    const names = await namesOf(
      db,
      things.flatMap(({ responsibleId, holderId }) =>
        [responsibleId, holderId].filter((one) => one !== null),
      ),
    )
    const named = things.map((thing) => ({
      ...thing,
      responsible: names.get(thing.responsibleId ?? '') ?? thing.responsible,
      holder: names.get(thing.holderId ?? '') ?? thing.holder,
    }))
    await writeLines(db, id, named, now)
    for (const personId of commission.filter((one) => one !== person.id))
      await tell({
        personId,
        word: 'stocktakes/told.commission',
        params: { title },
        link: `/stocktakes/${id}`,
      })
    if (input.asksHolders) {
      for (const { personId, n } of await holdersIn(db, id))
        await tell({
          personId,
          word: 'stocktakes/told.confirm',
          params: { n },
          link: '/stocktakes/mine',
          thread: `stocktake ${id}`,
        })
    }
    return { id }
  },
})
