import { sql } from 'drizzle-orm'
import { customType, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Audience } from './schema.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true })
const searchWords = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** Answers to what people ask again and again. */
export const articles = pgTable(
  'articles',
  {
    id: uuid().primaryKey(),
    version: integer().notNull(),
    titleLt: text('title_lt').notNull(),
    bodyLt: text('body_lt').notNull(),
    titleEn: text('title_en'),
    bodyEn: text('body_en'),
    keywords: text().notNull(),
    audience: text().$type<Audience>().notNull(),
    requestId: uuid('request_id'),
    changedBy: uuid('changed_by').notNull(),
    changedAt: moment('changed_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    /** How often somebody said that it helped. */
    helped: integer().notNull().default(0),
    /** Stems of both languages, with and without diacritics; titles weigh more. */
    search: searchWords().notNull().default(sql`''`),
  },
  (table) => [index('articles_by_words').using('gin', table.search)],
)

/** Who was helped by which answer, a day each: consultations are counted by it, not named. */
export const articleUses = pgTable(
  'article_uses',
  {
    articleId: uuid('article_id')
      .notNull()
      .references(() => articles.id),
    personId: uuid('person_id').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('article_uses_by_article').on(table.articleId, table.personId, table.at)],
)
