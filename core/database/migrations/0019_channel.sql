CREATE TABLE "channel_posts" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"channel_id" text NOT NULL,
	"message_id" text,
	"wanted" bigint NOT NULL,
	"shown" bigint DEFAULT 0 NOT NULL,
	"next_try_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"gone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"conversation" jsonb NOT NULL,
	"greeted_at" timestamp with time zone,
	"bound_by" uuid,
	"bound_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "channel_posts" ADD CONSTRAINT "channel_posts_channel_id_channels_id_fk" FOREIGN KEY ("channel_id") REFERENCES "public"."channels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "channel_posts_waiting" ON "channel_posts" USING btree ("next_try_at") WHERE shown < wanted and gone_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_bound_channel" ON "channels" USING btree ((true)) WHERE bound_at is not null;--> statement-breakpoint
-- What happens to a request reaches the channel's outbox in the deed's own transaction, whoever writes the history.
-- A post in a worker's hands keeps its time, so that no second worker takes it.
CREATE FUNCTION want_channel_posts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE channel_posts SET wanted = greatest(wanted, added.id)
    FROM (SELECT request_id, max(id) AS id FROM new_events GROUP BY request_id) AS added
    WHERE channel_posts.request_id = added.request_id;
  INSERT INTO channel_posts (request_id, channel_id, wanted, next_try_at)
    SELECT new_events.request_id, channels.id, max(new_events.id), max(new_events.at)
    FROM new_events CROSS JOIN channels
    WHERE channels.bound_at IS NOT NULL
    GROUP BY new_events.request_id, channels.id
    ON CONFLICT (request_id) DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER want_channel_posts AFTER INSERT ON request_events
  REFERENCING NEW TABLE AS new_events FOR EACH STATEMENT EXECUTE FUNCTION want_channel_posts();
