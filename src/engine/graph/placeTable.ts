/** What stands at an instruction of a stage; -1 for a FROM, and for what stands in no stage. */
export class PlaceTable<Value> {
  /** Most stages of a long chain are a FROM alone, for which a list would be too much. */
  private readonly heads: (Value | undefined)[] = [];
  private readonly bodies: (Value | undefined)[][] = [];

  get(stage: number, instruction: number): Value | undefined {
    return instruction === -1 ? this.heads[stage + 1] : this.bodies[stage + 1]?.[instruction];
  }

  set(stage: number, instruction: number, value: Value): void {
    if (instruction === -1) this.heads[stage + 1] = value;
    else (this.bodies[stage + 1] ??= [])[instruction] = value;
  }
}
