CREATE TABLE "captured_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"mark" text NOT NULL,
	"key" "bytea" NOT NULL,
	"sealed" "bytea",
	"item_id" uuid NOT NULL,
	"item_sealed" "bytea",
	"original" "bytea",
	"line" jsonb NOT NULL,
	"state" text
);
--> statement-breakpoint
ALTER TABLE "evidence_items" ALTER COLUMN "captured_by" DROP NOT NULL;--> statement-breakpoint
CREATE INDEX "captured_messages_by_mark" ON "captured_messages" USING btree ("mark","at");--> statement-breakpoint
-- What a reporter hands in is put in by Talka, as into a letterbox: it may write these and read no original.
CREATE POLICY talka_receives ON evidence_items FOR INSERT TO CURRENT_USER WITH CHECK (true);--> statement-breakpoint
CREATE POLICY talka_receives ON evidence_originals FOR INSERT TO CURRENT_USER WITH CHECK (true);--> statement-breakpoint
CREATE POLICY talka_receives ON evidence_custody FOR INSERT TO CURRENT_USER WITH CHECK (true);
