CREATE TABLE "custody_anchors" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"marks" integer NOT NULL,
	"place" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_custody" (
	"case_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	"entry" jsonb NOT NULL,
	"sealed" "bytea",
	CONSTRAINT "evidence_custody_case_id_place_pk" PRIMARY KEY("case_id","place")
);
--> statement-breakpoint
CREATE TABLE "evidence_holds" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"is_held" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"captured_at" timestamp with time zone NOT NULL,
	"captured_by" uuid NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_originals" (
	"item_id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "evidence_by_case" ON "evidence_items" USING btree ("case_id","number");--> statement-breakpoint
-- Evidence is guarded like the cases it belongs to. Talka itself sees the custody log (ids, hashes, no words) to mark it
-- outside of the database.
GRANT SELECT ON evidence_items, evidence_originals, evidence_custody, evidence_holds TO talka_safety;--> statement-breakpoint
GRANT INSERT ON evidence_items, evidence_originals, evidence_custody, evidence_holds TO talka_safety;--> statement-breakpoint
GRANT UPDATE ON evidence_holds TO talka_safety;--> statement-breakpoint
GRANT DELETE ON evidence_originals TO talka_safety;--> statement-breakpoint
ALTER TABLE evidence_items ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE evidence_items FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE evidence_originals ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE evidence_originals FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE evidence_custody ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE evidence_custody FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE evidence_holds ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE evidence_holds FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY talka_keeps ON evidence_custody FOR SELECT TO CURRENT_USER USING (true);--> statement-breakpoint
CREATE POLICY worked_on ON evidence_items TO talka_safety USING (safety_is_member(case_id)) WITH CHECK (safety_is_member(case_id));--> statement-breakpoint
CREATE POLICY worked_on ON evidence_originals TO talka_safety USING (safety_is_member(case_id)) WITH CHECK (safety_is_member(case_id));--> statement-breakpoint
CREATE POLICY worked_on ON evidence_custody TO talka_safety USING (safety_is_member(case_id)) WITH CHECK (safety_is_member(case_id));--> statement-breakpoint
CREATE POLICY worked_on ON evidence_holds TO talka_safety USING (safety_is_member(case_id)) WITH CHECK (safety_is_member(case_id));--> statement-breakpoint
CREATE TRIGGER evidence_custody_stays BEFORE UPDATE OR DELETE ON evidence_custody FOR EACH ROW EXECUTE FUNCTION safety_never_changed();--> statement-breakpoint
CREATE TRIGGER evidence_items_stay BEFORE UPDATE OR DELETE ON evidence_items FOR EACH ROW EXECUTE FUNCTION safety_never_changed();--> statement-breakpoint
CREATE TRIGGER evidence_originals_stay BEFORE UPDATE ON evidence_originals FOR EACH ROW EXECUTE FUNCTION safety_never_changed();
