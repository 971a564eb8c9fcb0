-- AlterTable
ALTER TABLE "ReportText" ADD COLUMN     "proposed" TEXT NOT NULL DEFAULT '';

-- Documents are found by words of their title, as everything else is. A generated column changes no row by itself.
ALTER TABLE "IssuedDocument" ADD COLUMN "folded" TEXT GENERATED ALWAYS AS (fold("title")) STORED;

-- CreateIndex
CREATE INDEX "IssuedDocument_folded_idx" ON "IssuedDocument" USING GIN ("folded" gin_trgm_ops);

-- Before an update PostgreSQL has not written the generated column yet: it follows the title, which is compared.
CREATE OR REPLACE FUNCTION "refuseFrozenChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'IssuedDocument'
    AND to_jsonb(OLD) - 'publishedAt' - 'folded' = to_jsonb(NEW) - 'publishedAt' - 'folded' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'an issued document never changes';
END $$;
