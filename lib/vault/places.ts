/** Where each sealed value stands. A value that is copied to another row or column does not open there. */
export const PLACE = {
  cpf: (designationId: string) => `Designation.cpf:${designationId}`,
  phone: (designationId: string) => `Designation.phone:${designationId}`,
  factor: (userId: string) => `SecondFactor.secret:${userId}`,
} as const;

/** What the keyed hash of a CPF is made for: to find a designated person. */
export const CPF_HASH = 'cpf';
