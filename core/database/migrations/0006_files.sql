CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"kept_by" uuid NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	"belongs_to" text,
	"sealed" "bytea"
);
--> statement-breakpoint
CREATE INDEX "files_by_owner" ON "files" USING btree ("belongs_to");--> statement-breakpoint
CREATE INDEX "files_by_keeper" ON "files" USING btree ("kept_by");