import type { BaseValues } from '../../../registers/base';
import type { Kind, Subject } from '../kind';

/** A base stands for itself. */
export const baseSubject = ({ unitName, district }: BaseValues): Subject => ({
  name: unitName ?? '',
  district: district ?? '',
  unit: '',
  units: unitName === null ? [] : [unitName],
});

export const basePrinted: Kind<BaseValues>['printed'] = (values) => ({
  kind: values.kind ?? '',
  contact: values.contact ?? '',
  phone: values.phone ?? '',
  plaqueNumber: values.plaqueNumber,
  validTo: values.validTo,
});
