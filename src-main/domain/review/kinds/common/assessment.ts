import type { AssessmentValues } from '../../../registers/assessment';
import type { Kind, Subject } from '../kind';

export const assessmentSubject = ({ name, district }: AssessmentValues): Subject => ({
  name: name ?? '',
  district: district ?? '',
  unit: '',
  units: name === null ? [] : [name],
});

export const assessmentPrinted: Kind<AssessmentValues>['printed'] = (values) => ({
  kind: values.kind ?? '',
  contact: '',
  phone: '',
  plaqueNumber: null,
  validTo: null,
});
