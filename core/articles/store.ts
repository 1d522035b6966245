import { and, desc, eq, getTableColumns, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Db } from '../context.ts'
import { plainText } from '../language.ts'
import type { SoughtWord } from '../search/rules.ts'
import { queryOf } from '../search/vectors.ts'
import type { Audience } from './schema.ts'
import { articles, articleUses } from './tables.ts'

const { search: _search, ...shown } = getTableColumns(articles)
export type StoredArticle = Omit<typeof articles.$inferSelect, 'search'>
type Written = Omit<typeof articles.$inferInsert, 'search' | 'helped' | 'version' | 'withdrawnAt'>

export async function articleById(db: Db, id: string): Promise<StoredArticle | undefined> {
  const [row] = await db.select(shown).from(articles).where(eq(articles.id, id))
  return row
}

/** Writes an answer over the version its author opened (0: none); false when somebody else was faster. */
export async function writeArticle(db: Db, article: Written, opened: number): Promise<boolean> {
  const values = { ...article, version: opened + 1, search: wordsOf(article) }
  if (opened === 0) {
    const rows = await db.insert(articles).values(values).onConflictDoNothing().returning({ id: articles.id })
    return rows.length > 0
  }
  const rows = await db
    .update(articles)
    .set(values)
    .where(and(eq(articles.id, article.id), eq(articles.version, opened)))
    .returning({ id: articles.id })
  return rows.length > 0
}

export async function withdrawArticle(db: Db, id: string, at: Date | null): Promise<void> {
  await db.update(articles).set({ withdrawnAt: at }).where(eq(articles.id, id))
}

/** Everything, for its authors: what helped most first. */
export function listArticles(db: Db): Promise<StoredArticle[]> {
  return db.select(shown).from(articles).orderBy(desc(articles.helped), desc(articles.changedAt)).limit(1000)
}

/** The answers that hold most of a question's words, with how many they and their titles hold; the best first. */
export function findArticles(
  db: Db,
  words: readonly SoughtWord[],
  audiences: readonly Audience[],
  limit: number,
): Promise<(StoredArticle & { found: number; inTitle: number })[]> {
  const queries = words.map((one) => sql`(${queryOf(one)} || plainto_tsquery('english', ${one.word}))`)
  const any = sql`(${sql.join([sql`''::tsquery`, ...queries], sql` || `)})`
  const countIn = (vector: SQL) =>
    sql<number>`(${sql.join([sql`0`, ...queries.map((one) => sql`(${vector} @@ ${one})::int`)], sql` + `)})`.mapWith(
      Number,
    )
  const count = countIn(sql`${articles.search}`)
  const inTitle = countIn(sql`ts_filter(${articles.search}, '{a}')`)
  return db
    .select({ ...shown, found: count, inTitle })
    .from(articles)
    .where(
      and(
        isNull(articles.withdrawnAt),
        inArray(articles.audience, [...audiences]),
        sql`${articles.search} @@ ${any}`,
      ),
    )
    .orderBy(
      desc(count),
      desc(inTitle),
      desc(sql`ts_rank(${articles.search}, ${any})`),
      desc(articles.helped),
    )
    .limit(limit)
}

/** Counts that an answer helped a person, once a day; whether it was counted. */
export async function countHelped(db: Db, articleId: string, personId: string, now: Date): Promise<boolean> {
  const dayAgo = new Date(now.getTime() - 24 * 3600 * 1000)
  const uses = and(
    eq(articleUses.articleId, articleId),
    eq(articleUses.personId, personId),
    gt(articleUses.at, dayAgo),
  )
  if ((await db.$count(articleUses, uses)) > 0) return false
  await db.insert(articleUses).values({ articleId, personId, at: now })
  await db
    .update(articles)
    .set({ helped: sql`${articles.helped} + 1` })
    .where(eq(articles.id, articleId))
  return true
}

/** Both languages' stems, with and without diacritics; what stands in the title weighs more. */
function wordsOf({ titleLt, bodyLt, titleEn, bodyEn, keywords }: Written): SQL {
  const lithuanian = (text: string) =>
    sql`to_tsvector('simple', ${plainText(text)}) || to_tsvector('lithuanian', ${text})
      || to_tsvector('lithuanian', ${plainText(text)})`
  const english = (text: string) => sql`to_tsvector('english', ${text})`
  const title = [titleLt, titleEn, keywords].join(' ')
  const body = [bodyLt, bodyEn].join(' ')
  return sql`setweight(${lithuanian(title)} || ${english(title)}, 'A')
    || setweight(${lithuanian(body)} || ${english(body)}, 'B')`
}
