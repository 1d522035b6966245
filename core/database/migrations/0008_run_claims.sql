CREATE TABLE "quota_levels" (
	"quota" text PRIMARY KEY NOT NULL,
	"level" double precision NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "plan_operations_by_plan";--> statement-breakpoint
ALTER TABLE "plan_operations" ADD COLUMN "in_doubt" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "plan_operations" ADD COLUMN "not_before" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plan_operations" ADD COLUMN "worker" uuid;--> statement-breakpoint
ALTER TABLE "plan_operations" ADD COLUMN "claimed_until" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "plan_operations_open" ON "plan_operations" USING btree ("plan_id","phase","id") WHERE "plan_operations"."status" in ('planned', 'sent');--> statement-breakpoint
CREATE INDEX "plan_operations_by_plan" ON "plan_operations" USING btree ("plan_id","status");--> statement-breakpoint
ALTER TABLE "plans" DROP COLUMN "worker";--> statement-breakpoint
ALTER TABLE "plans" DROP COLUMN "worker_until";