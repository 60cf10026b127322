import { PropertyPaneTextField, type IPropertyPaneConfiguration } from '@microsoft/sp-property-pane';
import * as strings from 'RegionalRiskWebPartStrings';
import { REGIONS } from '../../domain/words';
import { serviceAddress } from './service-address';

/** What an owner sets. Each answer is checked, and told what to do when it is wrong. */
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
              onGetErrorMessage: (text) => (text.trim() === '' || serviceAddress(text) !== undefined ? '' : strings.ServiceUrlWrong)
            }),
            PropertyPaneTextField('serviceResource', { label: strings.ServiceResourceLabel, description: strings.ServiceResourceDescription })
          ]
        },
        {
          groupName: strings.ViewGroupName,
          groupFields: [
            PropertyPaneTextField('region', {
              label: strings.RegionLabel,
              description: strings.RegionDescription,
              onGetErrorMessage: (text) => (text === '' || REGIONS.some((region) => region === text) ? '' : strings.RegionWrong)
            })
          ]
        }
      ]
    }
  ]
});
