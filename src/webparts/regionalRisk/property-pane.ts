import {
  PropertyPaneDropdown,
  PropertyPaneTextField,
  PropertyPaneToggle,
  type IPropertyPaneConfiguration
} from '@microsoft/sp-property-pane';
import * as strings from 'RegionalRiskWebPartStrings';
import { REGIONS } from '../../domain/words';
import { SECTION_LABELS } from './components/section-views';
import { problemWithResource, problemWithService } from './property-checks';
import { SECTIONS } from './state/view';

/** The settings of the page owner, each validated. */
export const propertyPane = (): IPropertyPaneConfiguration => ({
  pages: [
    {
      header: { description: strings.PropertyPaneDescription },
      groups: [
        {
          groupName: strings.ServiceGroupName,
          groupFields: [
            PropertyPaneTextField('serviceUrl', {
              label: strings.ServiceUrlLabel,
              description: strings.ServiceUrlDescription,
              deferredValidationTime: 500,
              onGetErrorMessage: (text) =>
                problemWithService(text, (address) => fetch(address, { mode: 'no-cors', cache: 'no-store' }))
            }),
            PropertyPaneTextField('serviceResource', {
              label: strings.ServiceResourceLabel,
              description: strings.ServiceResourceDescription,
              deferredValidationTime: 500,
              onGetErrorMessage: problemWithResource
            })
          ]
        },
        {
          groupName: strings.ViewGroupName,
          groupFields: [
            PropertyPaneDropdown('region', {
              label: strings.RegionLabel,
              options: [
                { key: '', text: strings.RegionMine },
                ...REGIONS.map((region) => ({ key: region, text: region }))
              ]
            })
          ]
        },
        {
          groupName: strings.SectionsGroupName,
          groupFields: SECTIONS.filter((section) => section !== 'overview').map((section) =>
            PropertyPaneToggle(`sections.${section}`, {
              label: SECTION_LABELS[section],
              onText: strings.SectionShown,
              offText: strings.SectionLeftOut
            })
          )
        }
      ]
    }
  ]
});
