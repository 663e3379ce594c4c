// The parts of escpos-usb and usb 1.9.2 that we use; neither brings types of its own.

declare module 'escpos-usb' {
  import type { UsbDevice, UsbEndpoint } from 'usb';

  class UsbAdapter {
    constructor(device: UsbDevice);
    static findPrinter(): UsbDevice[];
    readonly device: UsbDevice | null;
    /** The first OUT endpoint it has claimed. */
    readonly endpoint?: UsbEndpoint;
    /** May call back more than once, never, or throw. */
    open(callback: (error: Error | null) => void): this;
    write(bytes: Buffer, callback: (error?: Error) => void): this;
  }
  export = UsbAdapter;
}

declare module 'usb' {
  namespace usb {
    type UsbEndpoint = {
      readonly direction: 'in' | 'out';
      timeout: number;
      transfer(
        bytesOrLength: Buffer | number,
        callback: (error: Error | undefined, bytes?: Buffer) => void,
      ): unknown;
    };
    type UsbInterface = {
      readonly endpoints: readonly UsbEndpoint[];
      release(closeEndpoints: boolean, callback: (error?: Error) => void): void;
      attachKernelDriver(): void;
    };
    type UsbDevice = {
      readonly deviceDescriptor: { readonly idVendor: number; readonly idProduct: number };
      readonly interfaces?: readonly UsbInterface[];
      readonly configDescriptor?: {
        readonly interfaces: readonly (readonly { readonly bInterfaceClass: number }[])[];
      };
      close(): void;
    };
    type DetachListener = (device: UsbDevice) => void;
  }
  const usb: {
    getDeviceList(): usb.UsbDevice[];
    findByIds(vendor: number, product: number): usb.UsbDevice | undefined;
    listeners(event: 'detach'): usb.DetachListener[];
    on(event: 'detach', listener: usb.DetachListener): void;
    removeListener(event: 'detach', listener: usb.DetachListener): void;
    unrefHotplugEvents(): void;
  };
  export = usb;
}
