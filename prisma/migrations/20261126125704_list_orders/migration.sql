-- DropIndex
DROP INDEX "Evidence_validUntil_idx";

-- DropIndex
DROP INDEX "Obligation_dueOn_idx";

-- CreateIndex
CREATE INDEX "Evidence_validUntil_id_idx" ON "Evidence"("validUntil", "id");

-- CreateIndex
CREATE INDEX "Obligation_dueOn_id_idx" ON "Obligation"("dueOn", "id");

-- CreateIndex
CREATE INDEX "Obligation_periodEnd_idx" ON "Obligation"("periodEnd");

-- CreateIndex
CREATE INDEX "Obligation_folded_idx" ON "Obligation" USING GIN ("folded" gin_trgm_ops);
