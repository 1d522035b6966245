CREATE TABLE "renewals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"request_id" uuid NOT NULL,
	"requester_id" uuid NOT NULL,
	"class_key" text NOT NULL,
	"label" jsonb NOT NULL,
	"pupils" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "slips" ALTER COLUMN "plan_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "secrets" ADD COLUMN "renewal_id" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "renewals_by_request" ON "renewals" USING btree ("request_id");--> statement-breakpoint
CREATE UNIQUE INDEX "renewals_open" ON "renewals" USING btree ("class_key") WHERE finished_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "secrets_by_renewal" ON "secrets" USING btree ("renewal_id","source_id");