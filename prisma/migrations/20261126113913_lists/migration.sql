-- What a list of obligations is searched by, besides its goal and its party.
ALTER TABLE "Obligation" ADD COLUMN "folded" TEXT GENERATED ALWAYS AS (fold("period")) STORED;

-- CreateIndex
CREATE INDEX "Activity_performedTo_idx" ON "Activity"("performedTo");

-- CreateIndex
CREATE INDEX "Evidence_createdAt_idx" ON "Evidence"("createdAt");

-- CreateIndex
CREATE INDEX "Obligation_goalId_periodEnd_idx" ON "Obligation"("goalId", "periodEnd");

-- CreateIndex
CREATE INDEX "Obligation_dueOn_idx" ON "Obligation"("dueOn");
