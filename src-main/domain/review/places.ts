import type { Quota } from './model';

/** The places of a round while they are handed out, best rank first. Every number is a ceiling; null: none. */
export class Places {
  private readonly taken = new Map<string, number>();
  private selected = 0;
  private reserved = 0;

  constructor(readonly quota: Quota) {}

  /** Places left in all; Infinity without a ceiling. */
  get left(): number {
    return this.quota.total === null ? Number.POSITIVE_INFINITY : this.quota.total - this.selected;
  }

  get reservesLeft(): number {
    return this.quota.reserves - this.reserved;
  }

  leftIn(district: string): number {
    if (this.quota.perDistrict === null) return Number.POSITIVE_INFINITY;
    return this.quota.perDistrict - (this.taken.get(district) ?? 0);
  }

  take(district: string, count = 1): void {
    this.selected += count;
    this.taken.set(district, (this.taken.get(district) ?? 0) + count);
  }

  /** Every place that is left goes to someone not known yet. */
  fill(): void {
    if (this.quota.total !== null) this.selected = this.quota.total;
  }

  reserve(count = 1): void {
    this.reserved += count;
  }

  /** Which ceiling keeps a candidate out, in words. */
  fullness(of: { district: string; districtName: string }): string {
    return this.leftIn(of.district) <= 0
      ? `${of.districtName}名额 ${this.quota.perDistrict} 个已满`
      : `名额 ${this.quota.total} 个已满`;
  }
}
