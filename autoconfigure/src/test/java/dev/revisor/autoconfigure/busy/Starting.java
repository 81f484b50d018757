package dev.revisor.autoconfigure.busy;

import org.springframework.context.SmartLifecycle;

class Starting implements SmartLifecycle {

    private volatile boolean running;

    @Override
    public void start() {
        Activity.record("lifecycle bean");
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
