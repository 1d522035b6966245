import { sql } from 'drizzle-orm'
import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Channels of teams in which Talka was met. Requests are shown in the one that is bound. */
export const channels = pgTable(
  'channels',
  {
    id: text().primaryKey(),
    teamId: text('team_id').notNull(),
    /** How the bot reaches the channel, as it last saw it. */
    conversation: jsonb().notNull(),
    /** Set once the team was greeted; on removal from the team it is forgotten. */
    greetedAt: moment('greeted_at'),
    boundBy: uuid('bound_by'),
    boundAt: moment('bound_at'),
  },
  () => [uniqueIndex('one_bound_channel').on(sql`(true)`).where(sql`bound_at is not null`)],
)

/**
 * The channel's outbox: one post for each request. A trigger on the history of requests writes what is wanted, in the
 * transaction of the deed itself; the job `channel/post` brings the channel up to it.
 */
export const channelPosts = pgTable(
  'channel_posts',
  {
    requestId: uuid('request_id').primaryKey(),
    channelId: text('channel_id')
      .notNull()
      .references(() => channels.id),
    /** The post in Teams; null until it is known to be there. */
    messageId: text('message_id'),
    /** The newest line of history that the post has to show, and the one that it shows. */
    wanted: bigint({ mode: 'number' }).notNull(),
    shown: bigint({ mode: 'number' }).notNull().default(0),
    nextTryAt: moment('next_try_at').notNull(),
    attempts: integer().notNull().default(0),
    /** Set when the post was deleted in Teams, the bot was removed, or every try failed. */
    goneAt: moment('gone_at'),
  },
  (table) => [
    index('channel_posts_waiting').on(table.nextTryAt).where(sql`shown < wanted and gone_at is null`),
  ],
)
