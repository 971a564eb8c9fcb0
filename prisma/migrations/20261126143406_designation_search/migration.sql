-- Who was designated is searched by name, without accents or capitals.
ALTER TABLE "Designation" ADD COLUMN "folded" TEXT GENERATED ALWAYS AS (fold("name")) STORED;

-- CreateIndex
CREATE INDEX "Designation_folded_idx" ON "Designation" USING GIN ("folded" gin_trgm_ops);

-- Whoever writes here: nobody leaves before they came.
ALTER TABLE "Designation" ADD CONSTRAINT "Designation_days" CHECK ("endsOn" >= "startsOn");
