CREATE TABLE "letterbox_visits" (
	"id" text PRIMARY KEY NOT NULL,
	"visit" text NOT NULL,
	"has_proof" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "letterbox_visits_by_time" ON "letterbox_visits" USING btree ("at");