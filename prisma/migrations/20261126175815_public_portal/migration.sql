-- CreateIndex
CREATE INDEX "Evidence_publishedAt_idx" ON "Evidence"("publishedAt");

-- CreateIndex
CREATE INDEX "Party_acronym_id_idx" ON "Party"("acronym", "id");

-- CreateIndex
CREATE INDEX "Party_folded_idx" ON "Party" USING GIN ("folded" gin_trgm_ops);
